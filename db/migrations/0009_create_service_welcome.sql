-- A municipality's yes to another: one of the host's services may be shared with it. Without this row nobody writes here.
create table service_welcome (
  municipality_id integer not null references municipality,
  host            integer not null references municipality,
  given_at        timestamptz not null,
  given_by        uuid not null,
  expires_at      timestamptz not null,
  primary key (municipality_id, host),
  check (host <> municipality_id),
  check (expires_at > given_at)
);

alter table service_welcome enable row level security;

create policy own_municipality on service_welcome
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

-- Given, used up or taken back; never changed.
grant select, insert, delete on service_welcome to stafett_app;
