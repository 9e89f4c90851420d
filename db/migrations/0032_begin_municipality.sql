-- A municipality is made ready before readers meet it. Those that came with a pack are public, as they were.
alter table municipality add column is_public boolean not null default true;

-- Everything in the table may be read by all. What the pages stand on is changed from inside the municipality alone; its number, its
-- address and what it inherits are the operator's.
alter table municipality enable row level security;
create policy everyone on municipality for select using (true);
create policy own_municipality on municipality for update
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());
grant update (names, language, languages, colour) on municipality to stafett_app;

-- The one way to readers, and no way back: requests cannot hide a municipality.
create function open_to_readers() returns void
  language sql security definer set search_path = public, pg_temp
begin atomic
  update municipality
  set is_public = true
  where municipality_id = current_municipality();
end;

revoke all on function open_to_readers from public;
grant execute on function open_to_readers to stafett_app;

-- What the pages of a municipality have stood on: names, languages and colour, whenever someone changed them.
create table municipality_version (
  municipality_id integer not null references municipality,
  number          integer not null check (number > 0),
  facts           jsonb not null,
  -- Null: as it was before anybody here changed it.
  person_id       uuid,
  at              timestamptz not null check (isfinite(at)),
  primary key (municipality_id, number),
  foreign key (municipality_id, person_id) references person
);

-- Which questions of the guided start somebody has answered, so that it can be left and gone on with.
create table start_answer (
  municipality_id integer not null references municipality,
  question        text not null,
  person_id       uuid not null,
  at              timestamptz not null check (isfinite(at)),
  primary key (municipality_id, question),
  foreign key (municipality_id, person_id) references person
);

do $$
declare
  one text;
begin
  foreach one in array array['municipality_version', 'start_answer'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy own_municipality on %I
      using (municipality_id = current_municipality())
      with check (municipality_id = current_municipality())', one);
  end loop;
end $$;

grant select, insert on municipality_version, start_answer to stafett_app;
