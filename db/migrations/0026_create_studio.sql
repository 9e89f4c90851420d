-- The studio: what editors are writing, and every version that was published. Each row holds the whole of what the municipality's own
-- layer says of one item, in all languages and for all services.
create table content_draft (
  municipality_id integer not null references municipality,
  type            text not null,
  key             text not null,
  -- Each saving is a row: what was there before can be had back, and two who write at once are put together.
  number          integer not null check (number > 0),
  said            jsonb not null,
  -- What was typed and cannot be read yet, by field.
  unread          jsonb not null default '{}',
  -- The published version it began with; 0: what stood there before anything was published here.
  based_on        integer not null check (based_on >= 0),
  person_id       uuid not null,
  at              timestamptz not null check (isfinite(at)),
  primary key (municipality_id, type, key, number),
  foreign key (municipality_id, person_id) references person
);

create table content_version (
  municipality_id integer not null references municipality,
  type            text not null,
  key             text not null,
  number          integer not null check (number > 0),
  said            jsonb not null,
  -- Null: it came with a pack.
  person_id       uuid,
  why             text not null default '' check (length(why) <= 500),
  at              timestamptz not null check (isfinite(at)),
  primary key (municipality_id, type, key, number),
  foreign key (municipality_id, person_id) references person
);

do $$
declare
  one text;
begin
  foreach one in array array['content_draft', 'content_version'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy own_municipality on %I
      using (municipality_id = current_municipality())
      with check (municipality_id = current_municipality())', one);
  end loop;
end $$;

grant select, insert, delete on content_draft to stafett_app;
-- Versions are kept.
grant select, insert on content_version to stafett_app;
