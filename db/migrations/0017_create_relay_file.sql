-- The bytes of files in relays. What a file is, whose and about what, is an event; here it lies sealed with the relay's key.

create table relay_file (
  municipality_id integer not null references municipality,
  relay_id        uuid not null,
  file_id         uuid not null,
  -- Bound to its place: one that is moved does not open.
  sealed          bytea not null check (octet_length(sealed) between 1 and 10100000),
  primary key (municipality_id, relay_id, file_id),
  foreign key (municipality_id, relay_id) references relay deferrable initially deferred
);

-- What is sealed cannot be made smaller; trying costs time.
alter table relay_file alter column sealed set storage external;

alter table relay_file enable row level security;

create policy own_municipality on relay_file
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

-- Nobody changes a file. One that landed in the wrong place is destroyed; that it was there stays among the events.
grant select, insert, delete on relay_file to stafett_app;
