-- What is to be published at a time: the words as they were checked, by whom and why. A draft that is changed afterwards is another;
-- what nobody approved is never published. One for each item.
create table planned_publication (
  municipality_id integer not null references municipality,
  layer           text not null default '',
  type            text not null,
  key             text not null,
  -- What was public when it was planned, and what will be.
  own             jsonb not null,
  said            jsonb not null,
  person_id       uuid not null,
  why             text not null default '' check (length(why) <= 500),
  news            text not null default '' check (length(news) <= 300),
  planned_at      timestamptz not null check (isfinite(planned_at)),
  due             timestamptz not null check (isfinite(due)),
  -- Why it was not published when the time came; the draft stands as it did.
  failed          text check (failed in ('changed', 'conflict', 'faults', 'right')),
  primary key (municipality_id, layer, type, key),
  foreign key (municipality_id, person_id) references person
);

create index planned_publication_by_due on planned_publication (due) where failed is null;

-- A plan in a pack is made by whoever keeps it; that it came to nothing is said also when another has come to keep it.
alter table planned_publication enable row level security;
create policy read_own on planned_publication for select using (municipality_id = current_municipality());
create policy plan_own on planned_publication for insert
  with check (municipality_id = current_municipality() and (layer = '' or keeps_pack(layer)));
create policy fail_own on planned_publication for update
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());
create policy take_back_own on planned_publication for delete using (municipality_id = current_municipality());
-- What is planned is never other words: it is taken back and planned anew.
grant select, insert, delete, update (failed) on planned_publication to stafett_app;

-- What is to be published by now: names alone, for the job that publishes it.
create function publications_due(moment timestamptz)
  returns table (municipality_id integer, layer text, type text, key text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select planned.municipality_id, planned.layer, planned.type, planned.key
  from planned_publication as planned
  where planned.due <= moment and planned.failed is null
  order by planned.due;
end;

revoke all on function publications_due from public;
grant execute on function publications_due to stafett_app;
