-- Pictures and other files that content holds. Each is named after its bytes, so that a name always means the same; what kind it is and
-- how large a picture is stands in the name too. What is published is public, so nothing here is sealed; what is not published is
-- given to nobody but those who write it.
create function is_file_named(name text, bytes bytea) returns boolean
  language sql immutable strict
  return name ~ '^[0-9a-f]{64}(-[1-9][0-9]{0,3}x[1-9][0-9]{0,3})?\.[a-z]{3,4}$'
    and left(name, 64) = encode(sha256(bytes), 'hex')
    and octet_length(bytes) between 1 and 10000000;

-- Files of what a municipality itself says.
create table municipality_file (
  municipality_id integer not null references municipality,
  name            text not null,
  bytes           bytea not null,
  -- The last day on which somebody put it here; what nothing holds is taken away some days later. Null: it came with a pack.
  put_on          date check (isfinite(put_on)),
  primary key (municipality_id, name),
  check (is_file_named(name, bytes))
);

-- Files of the packs above the municipalities.
create table upstream_file (
  layer  text not null references pack,
  name   text not null,
  bytes  bytea not null,
  put_on date check (isfinite(put_on)),
  primary key (layer, name),
  check (is_file_named(name, bytes))
);

-- They are as small as they get; trying costs time.
alter table municipality_file alter column bytes set storage external;
alter table upstream_file alter column bytes set storage external;

alter table municipality_file enable row level security;
create policy own_municipality on municipality_file
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table upstream_file enable row level security;
create policy read_by_all on upstream_file for select using (true);
create policy written_by_keeper on upstream_file for insert with check (keeps_pack(layer));
create policy changed_by_keeper on upstream_file for update using (keeps_pack(layer)) with check (keeps_pack(layer));
create policy deleted_by_keeper on upstream_file for delete using (keeps_pack(layer));

-- Nobody changes a file; that it was put here once more is noted.
grant select, insert, delete, update (put_on) on municipality_file, upstream_file to stafett_app;
