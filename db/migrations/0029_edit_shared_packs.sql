-- A pack above the municipalities is kept by one of them: its editors write in it, for all that inherit from it. The operator says which.
alter table pack add column keeper integer references municipality on delete set null;

-- Whether the transaction's municipality keeps a pack.
create function keeps_pack(layer text) returns boolean
  language sql stable
  return exists (select from pack where slug = layer and keeper = current_municipality());

-- What the layers above said where a pack says something of its own; as for a municipality.
alter table upstream_part add column under jsonb;
alter table upstream_part enable row level security;
create policy read_by_all on upstream_part for select using (true);
create policy written_by_keeper on upstream_part for insert with check (keeps_pack(layer));
create policy changed_by_keeper on upstream_part for update using (keeps_pack(layer)) with check (keeps_pack(layer));
create policy deleted_by_keeper on upstream_part for delete using (keeps_pack(layer));
grant insert, update, delete on upstream_part to stafett_app;

-- Which layer a draft or a version is of: '' the municipality's own, else the pack's. Whoever keeps a pack reads all its versions,
-- also those of whoever kept it before.
alter table content_draft add column layer text not null default '';
alter table content_draft drop constraint content_draft_pkey;
alter table content_draft add primary key (municipality_id, layer, type, key, number);
alter table content_version add column layer text not null default '';
alter table content_version drop constraint content_version_pkey;
alter table content_version add primary key (municipality_id, layer, type, key, number);
create unique index content_version_of_pack on content_version (layer, type, key, number) where layer <> '';

drop policy own_municipality on content_draft;
create policy own_municipality on content_draft
  using (municipality_id = current_municipality() and (layer = '' or keeps_pack(layer)))
  with check (municipality_id = current_municipality() and (layer = '' or keeps_pack(layer)));
drop policy own_municipality on content_version;
create policy own_municipality on content_version
  using (case when layer = '' then municipality_id = current_municipality() else keeps_pack(layer) end)
  with check (municipality_id = current_municipality() and (layer = '' or keeps_pack(layer)));

-- Trust with packs that others inherit from is given by name.
alter table content_reach add column shared boolean not null default false;
alter table content_reach drop constraint content_reach_check;
alter table content_reach add check (types is not null or services is not null or shared);
