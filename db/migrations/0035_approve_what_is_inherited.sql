-- What changes in the packs above a municipality is met by its readers at once, or once somebody here has looked at it: of nothing, of what
-- staff must do, or of everything. Which types say what staff must do, the types themselves tell.
create function last_upstream_change() returns bigint
  language sql stable
  return (select coalesce(max(number), 0) from upstream_change);

-- Numbers are given out after the installation's content version is locked (`store/version.ts`), so the order of numbers is the order in
-- which changes came to be.
create index upstream_change_by_number on upstream_change (number);

alter table municipality
  add column approves text not null default 'duties' check (approves in ('none', 'duties', 'all')),
  -- Every change up to this one is met by readers. Nothing awaits anybody: the greatest number there is.
  add column approved_to bigint not null default last_upstream_change(),
  add check ((approves = 'none') = (approved_to = 9223372036854775807));
grant update (approves, approved_to) on municipality to stafett_app;

-- Items of which later changes are met by readers as well: up to this number.
create table approved_change (
  municipality_id integer not null references municipality,
  layer  text not null references pack,
  type   text not null,
  key    text not null,
  number bigint not null,
  primary key (municipality_id, layer, type, key)
);

alter table approved_change enable row level security;
create policy own_municipality on approved_change
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());
grant select, insert, update, delete on approved_change to stafett_app;
