-- Who signs in, how, and for how long. An identity has no name; names are each municipality's own.

-- Reference table: who a provider says it is. The pair, never the e-mail address, is the key.
create table identity (
  identity_id uuid primary key,
  issuer      text not null check (length(issuer) <= 500),
  subject     text not null check (length(subject) <= 500),
  -- Keyed hash of the national identity number, when the provider vouches for it.
  number_hash bytea check (length(number_hash) = 32),
  created_at  timestamptz not null,
  unique (issuer, subject)
);

create index identity_by_number on identity (number_hash) where number_hash is not null;

grant select, insert on identity to stafett_app;
grant update (number_hash) on identity to stafett_app;

-- The OpenID Connect providers of a municipality.
create table provider (
  municipality_id integer not null references municipality,
  provider_id     uuid not null,
  profile         text not null check (profile in ('idporten', 'entra', 'ansattporten')),
  for_whom        text not null check (for_whom in ('staff', 'family', 'partner')),
  name            text not null check (length(name) between 1 and 100),
  issuer          text not null check (length(issuer) <= 500),
  client_id       text not null check (length(client_id) <= 200),
  -- A client secret or a private key, sealed with the municipality's key.
  secret          bytea not null,
  -- Entra's own id of the municipality.
  tenant          text check (length(tenant) <= 100),
  -- Whether its app roles are roles here too.
  gives_roles     boolean not null default false,
  active          boolean not null,
  changed_at      timestamptz not null,
  primary key (municipality_id, provider_id),
  check ((profile = 'entra') = (tenant is not null))
);

alter table provider enable row level security;

create policy own_municipality on provider
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert, update on provider to stafett_app;

-- Reference table: a browser that was sent to a provider and is not back yet. Taken out once, by the browser that began.
create table sign_in_attempt (
  state_hash      bytea primary key check (length(state_hash) = 32),
  browser_hash    bytea not null check (length(browser_hash) = 32),
  municipality_id integer not null references municipality,
  provider_id     uuid not null,
  nonce           text not null,
  verifier        text not null,
  return_to       text not null check (return_to ~ '^/[^/\\]' or return_to = '/'),
  -- The level asked for, and whether the person had to show who they are anew.
  level           text not null check (level in ('substantial', 'high')),
  fresh           boolean not null,
  started_at      timestamptz not null
);

create index sign_in_attempt_by_age on sign_in_attempt (started_at);

grant select, insert, delete on sign_in_attempt to stafett_app;

-- Reference table: signed-in browsers. Found by a hash of the token; the token itself is in the browser only.
create table session (
  session_id       uuid primary key,
  token_hash       bytea not null unique check (length(token_hash) = 32),
  identity_id      uuid not null references identity,
  municipality_id  integer not null references municipality,
  provider_id      uuid not null,
  -- What the provider calls this session (`sid`), hashed: a sign-out there ends it here.
  provider_session bytea,
  level            text not null check (level in ('substantial', 'high')),
  authenticated_at timestamptz not null,
  -- Roles and organisations that the provider vouches for.
  claims           jsonb not null default '{}',
  started_at       timestamptz not null,
  -- To the minute; half an hour later the session is over.
  seen_at          timestamptz not null,
  ends_at          timestamptz not null,
  ended_at         timestamptz,
  ended_because    text check (ended_because in ('signed-out', 'provider', 'person', 'deactivated', 'role-changed', 'administrator')),
  -- A browser and a kind of machine, as the person would say it: "Firefox, Windows".
  device           text not null check (length(device) <= 60),
  check ((ended_at is null) = (ended_because is null))
);

create index session_of_identity on session (identity_id) where ended_at is null;
create index session_of_provider on session (provider_id, provider_session) where ended_at is null;
create index session_by_age on session (ends_at);

grant select, insert, delete on session to stafett_app;
grant update (seen_at, ended_at, ended_because) on session to stafett_app;

-- What was sent after the session was over, sealed; given back once to the same person.
create table parked_post (
  municipality_id integer not null references municipality,
  parked_id       uuid not null,
  identity_id     uuid not null references identity,
  -- Where it was going and what was written.
  sealed          bytea not null,
  parked_at       timestamptz not null,
  primary key (municipality_id, parked_id)
);

create index parked_post_of_identity on parked_post (municipality_id, identity_id);

alter table parked_post enable row level security;

create policy own_municipality on parked_post
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert, delete on parked_post to stafett_app;

-- What nobody came back for, in every municipality: removed, and nothing else of it is told.
create function delete_old_parked(before timestamptz)
  returns void
  language sql security definer set search_path = public, pg_temp
begin atomic
  delete from parked_post where parked_at < before;
end;

revoke all on function delete_old_parked from public;
grant execute on function delete_old_parked to stafett_app;

-- Reference table of the limiter: how often something was tried lately, by a keyed hash of who tried.
create table try_count (
  key    varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

grant select, insert, update, delete on try_count to stafett_app;
