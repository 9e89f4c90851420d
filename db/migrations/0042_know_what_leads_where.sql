-- What leads to what in the model that a municipality's readers meet, both ways found in one look: the matrix, «where it is used», what is
-- missing. Both tables are written anew when content is published, in the same transaction, as what can be searched is.

-- Every item that readers meet, by what it is called in the municipality's own language: lists and counts need not read the model.
create table content_item (
  municipality_id integer not null references municipality,
  type            text not null,
  key             text not null,
  title           text not null,
  primary key (municipality_id, type, key)
);

alter table content_item enable row level security;

create policy own_municipality on content_item
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert, update, delete on content_item to stafett_app;

create table content_link (
  municipality_id integer not null references municipality,
  -- An item's name, such as `step/bestem-0`.
  from_type       text not null,
  from_key        text not null,
  path            text not null,
  -- Whose variant says so; empty: for all services.
  service         text not null,
  to_type         text not null,
  to_key          text not null,
  primary key (municipality_id, from_type, from_key, path, service, to_type, to_key)
);

create index content_link_back on content_link (municipality_id, to_type, to_key);

alter table content_link enable row level security;

create policy own_municipality on content_link
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert, update, delete on content_link to stafett_app;
