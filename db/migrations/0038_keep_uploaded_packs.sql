-- A pack that somebody has sent in and not yet decided about: the file as it came, sealed, one for each person and layer. It is looked
-- at again when they decide, and goes by itself after a while.
create table content_upload (
  municipality_id integer not null references municipality,
  -- '': the municipality's own layer, else the pack's.
  layer           text not null,
  person_id       uuid not null,
  sealed          bytea not null,
  at              timestamptz not null check (isfinite(at)),
  primary key (municipality_id, layer, person_id),
  foreign key (municipality_id, person_id) references person
);

alter table content_upload enable row level security;
create policy own_municipality on content_upload
  using (municipality_id = current_municipality() and (layer = '' or keeps_pack(layer)))
  with check (municipality_id = current_municipality() and (layer = '' or keeps_pack(layer)));
grant select, insert, update, delete on content_upload to stafett_app;

-- What nobody came back to, in every municipality.
create function delete_old_uploads(before timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
begin atomic
  delete from content_upload
  where at < before;
end;

revoke all on function delete_old_uploads from public;
grant execute on function delete_old_uploads to stafett_app;
