-- What each publication and each import put something else in place of: for every item that readers met otherwise afterwards, what the
-- layer said of it before. What it said at any time is what stood before the first change after that time; without one, what it says now.
-- What a pack brings first is nothing new.
create table upstream_change (
  layer  text not null references pack,
  type   text not null,
  key    text not null,
  number bigint generated always as identity,
  -- All that the pack said, in all languages and for all services, but for who looks after it and why it differs.
  before jsonb not null,
  -- What is new, in one sentence to readers, where whoever published wrote one.
  news   text not null default '' check (length(news) <= 300),
  at     timestamptz not null check (isfinite(at)),
  primary key (layer, type, key, number)
);

create index upstream_change_by_time on upstream_change (layer, at);

-- What packs said is for everyone, as what they say is; whoever keeps one writes what is published in it.
alter table upstream_change enable row level security;
create policy read_by_all on upstream_change for select using (true);
create policy written_by_keeper on upstream_change for insert with check (keeps_pack(layer));

-- The same of what a municipality says itself, from the day readers meet it. Who changed it and why stands at its versions.
create table municipality_change (
  municipality_id integer not null references municipality,
  type            text not null,
  key             text not null,
  number          bigint generated always as identity,
  before          jsonb not null,
  news            text not null default '' check (length(news) <= 300),
  at              timestamptz not null check (isfinite(at)),
  primary key (municipality_id, type, key, number)
);

create index municipality_change_by_time on municipality_change (municipality_id, at);

alter table municipality_change enable row level security;
create policy own_municipality on municipality_change
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

-- Changes are kept.
grant select, insert on upstream_change, municipality_change to stafett_app;
