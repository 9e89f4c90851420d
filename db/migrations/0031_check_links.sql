-- Addresses outside that published content leads to, and whether they lead anywhere: once for the whole installation. It says neither who
-- has the address nor where it stands.
create table outside_link (
  address   text primary key check (address ~ '^https://' and length(address) <= 2000),
  host      text not null,
  -- The last day on which published content held it.
  held_on   date not null,
  asked_at  timestamptz,
  done_at   timestamptz,
  -- On how many days running it led nowhere, and the last of them.
  failures  smallint not null default 0 check (failures >= 0),
  failed_on date,
  check ((failures = 0) = (failed_on is null))
);

create index outside_link_by_asked on outside_link (asked_at nulls first);

grant select, insert, update, delete on outside_link to stafett_app;
