-- A child at an adult's device: a narrowed grant for one relay's child pages, begun by someone at work who is at the child's side,
-- and nothing else. It is no sign-in: the employee's own session ends where it begins.
create table child_session (
  municipality_id integer not null references municipality,
  session_id      uuid not null,
  token_hash      bytea not null unique check (length(token_hash) = 32),
  relay_id        uuid not null,
  party_id        uuid not null,
  -- Who is at the child's side.
  person_id       uuid not null,
  started_at      timestamptz not null check (isfinite(started_at)),
  seen_at         timestamptz not null check (isfinite(seen_at)),
  -- However much it is used.
  ends_at         timestamptz not null check (isfinite(ends_at)),
  ended_at        timestamptz check (isfinite(ended_at)),
  primary key (municipality_id, session_id),
  foreign key (municipality_id, relay_id) references relay,
  foreign key (municipality_id, person_id) references person
);

create index child_session_by_age on child_session (ends_at);

alter table child_session enable row level security;

create policy own_municipality on child_session
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert on child_session to stafett_app;
grant update (seen_at, ended_at) on child_session to stafett_app;
