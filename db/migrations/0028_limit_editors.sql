-- What an editor or an approver is trusted with, where that is not everything. Null: all types, or the words of all services and
-- those for all. No row: everything.
create table content_reach (
  municipality_id integer not null references municipality,
  person_id       uuid not null,
  types           text[],
  services        text[],
  primary key (municipality_id, person_id),
  foreign key (municipality_id, person_id) references person,
  check (types is not null or services is not null)
);

alter table content_reach enable row level security;
create policy own_municipality on content_reach
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());
grant select, insert, update, delete on content_reach to stafett_app;
