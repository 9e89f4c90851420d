-- Services, their units, the people who work there and what they may.

-- Reference tables: services that serve several municipalities. The host runs it; the others see its units and staff as
-- rows of their own, written in the same transaction.
create table shared_service (
  service_id uuid primary key,
  host       integer not null references municipality,
  -- Who is controller for what the service records (a municipality's name or the host's).
  controller text not null check (length(controller) between 1 and 200)
);

create table shared_service_municipality (
  service_id      uuid not null references shared_service,
  municipality_id integer not null references municipality,
  primary key (service_id, municipality_id)
);

create index shared_service_by_municipality on shared_service_municipality (municipality_id);

grant select, insert, update on shared_service to stafett_app;
grant select, insert, delete on shared_service_municipality to stafett_app;

create table service (
  municipality_id integer not null references municipality,
  -- The same in every municipality that a shared service serves.
  service_id      uuid not null,
  -- The service in the municipality's content that this one is: barnehage, skole, ppt …
  key             text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name            text not null check (length(name) between 1 and 200),
  owner           text not null check (owner in ('municipal', 'private', 'county', 'state')),
  shared          boolean not null default false,
  ended_on        date,
  primary key (municipality_id, service_id)
);

create table unit (
  municipality_id     integer not null references municipality,
  unit_id             uuid not null,
  service_id          uuid not null,
  name                text not null check (length(name) between 1 and 200),
  owner               text not null check (owner in ('municipal', 'private', 'county', 'state')),
  organisation_number text check (organisation_number ~ '^[0-9]{9}$'),
  closed_on           date,
  -- Where everything in it went when it was merged into another.
  continued_in        uuid,
  primary key (municipality_id, unit_id),
  foreign key (municipality_id, service_id) references service,
  foreign key (municipality_id, continued_in) references unit,
  check (continued_in is null or closed_on is not null),
  check (continued_in is distinct from unit_id)
);

create index unit_of_service on unit (municipality_id, service_id);

create table person (
  municipality_id integer not null references municipality,
  person_id       uuid not null,
  name            text not null check (length(name) between 1 and 200),
  email           text check (length(email) <= 254),
  phone           text check (phone ~ '^\+?[0-9]{5,15}$'),
  -- What the person reads best; null: the municipality's own.
  language        text check (length(language) <= 10),
  -- Sealed with the municipality's key, and found by the installation's keyed hash.
  number_sealed   bytea,
  number_hash     bytea check (length(number_hash) = 32),
  -- Whose staff it is, when this card is a copy that a shared service's host keeps here. A copy has the host's roles only,
  -- for the host says who signs in as it.
  host            integer references municipality check (host <> municipality_id),
  deactivated_at  timestamptz,
  created_at      timestamptz not null,
  -- Counts changes: two people who change the same card are told.
  version         integer not null default 1,
  primary key (municipality_id, person_id),
  check ((number_sealed is null) = (number_hash is null))
);

create unique index person_by_number on person (municipality_id, number_hash) where number_hash is not null;
create index person_by_name on person using gin (name gin_trgm_ops);

-- Which signed-in identity is which person here. One person may have several: Entra at work, ID-porten at home.
create table person_identity (
  municipality_id integer not null references municipality,
  identity_id     uuid not null references identity,
  person_id       uuid not null,
  connected_at    timestamptz not null,
  primary key (municipality_id, identity_id),
  foreign key (municipality_id, person_id) references person
);

create index person_identity_of_person on person_identity (municipality_id, person_id);
create index person_identity_of_identity on person_identity (identity_id);

create table membership (
  municipality_id integer not null references municipality,
  membership_id   uuid not null,
  person_id       uuid not null,
  role            text not null check (role in (
    'administrator', 'coordinator', 'editor', 'approver', 'data-protection-officer', 'survey-owner',
    'unit-leader', 'staff', 'substitute')),
  unit_id         uuid,
  from_day        date not null,
  -- The last day, included.
  until_day       date,
  -- Whose office it is, while that person is away.
  on_behalf_of    uuid,
  -- Whether the provider's own roles gave it; then the provider also takes it.
  from_provider   boolean not null default false,
  given_at        timestamptz not null,
  given_by        uuid,
  ended_at        timestamptz,
  ended_by        uuid,
  primary key (municipality_id, membership_id),
  foreign key (municipality_id, person_id) references person,
  foreign key (municipality_id, unit_id) references unit,
  foreign key (municipality_id, on_behalf_of) references person,
  check ((role in ('unit-leader', 'staff', 'substitute')) = (unit_id is not null)),
  check (role <> 'substitute' or until_day is not null),
  check (on_behalf_of is null or (role = 'unit-leader' and until_day is not null and on_behalf_of <> person_id)),
  check (until_day is null or until_day >= from_day)
);

create index membership_of_person on membership (municipality_id, person_id) where ended_at is null;
create index membership_of_unit on membership (municipality_id, unit_id) where ended_at is null;
create index membership_by_role on membership (municipality_id, role) where ended_at is null;
-- Someone who already has a role does not get it twice.
create unique index membership_once on membership
  (municipality_id, person_id, role, unit_id, from_day) nulls not distinct where ended_at is null;

create table invitation (
  municipality_id integer not null references municipality,
  invitation_id   uuid not null,
  person_id       uuid not null,
  -- Of the word in the link, and of the short code that can be read aloud.
  token_hash      bytea not null unique check (length(token_hash) = 32),
  code_hash       bytea not null unique check (length(code_hash) = 32),
  made_at         timestamptz not null,
  made_by         uuid,
  expires_at      timestamptz not null,
  used_at         timestamptz,
  withdrawn_at    timestamptz,
  primary key (municipality_id, invitation_id),
  foreign key (municipality_id, person_id) references person
);

create index invitation_of_person on invitation (municipality_id, person_id);

-- A signed-in person without access reads this aloud to a leader, who types it on the right person's card.
create table connect_code (
  municipality_id integer not null references municipality,
  code_hash       bytea not null check (length(code_hash) = 32),
  identity_id     uuid not null references identity,
  expires_at      timestamptz not null,
  primary key (municipality_id, code_hash),
  unique (municipality_id, identity_id)
);

-- A municipality's own values, dated, with who stands behind them. What has no row has the default.
create table setting (
  municipality_id integer not null references municipality,
  key             text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  from_day        date not null,
  value           jsonb not null,
  source          text not null check (length(source) <= 500),
  signed_off_by   text check (length(signed_off_by) <= 200),
  signed_off_on   date,
  set_at          timestamptz not null,
  set_by          uuid,
  primary key (municipality_id, key, from_day, set_at)
);

do $$
declare
  one text;
begin
  foreach one in array array[
    'service', 'unit', 'person', 'person_identity', 'membership', 'invitation', 'connect_code', 'setting'
  ] loop
    execute format('alter table %I enable row level security', one);
    execute format(
      'create policy own_municipality on %I using (municipality_id = current_municipality()) with check (municipality_id = current_municipality())',
      one);
  end loop;
end
$$;

grant select, insert, update on service, unit, person, membership, invitation to stafett_app;
grant select, insert, delete on person_identity, connect_code to stafett_app;
grant update (identity_id, person_id) on person_identity to stafett_app;
grant update (code_hash, expires_at) on connect_code to stafett_app;
grant select, insert on setting to stafett_app;

-- A card of the municipality's own has its own roles, a copy has roles in its host's units. Otherwise one municipality could
-- let someone in to what another one gave.
create function keep_copies_apart() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  person_host integer := (
    select host
    from person
    where municipality_id = new.municipality_id and person_id = new.person_id);
  unit_host integer := (
    select nullif(shared_service.host, new.municipality_id)
    from unit
    join shared_service using (service_id)
    where unit.municipality_id = new.municipality_id and unit.unit_id = new.unit_id);
begin
  if new.ended_at is null and person_host is distinct from unit_host then
    raise exception 'A role is given by whoever keeps the card.' using errcode = 'check_violation', constraint = 'keep_copies_apart';
  end if;
  return null;
end
$$;

create constraint trigger keep_copies_apart
  after insert or update of person_id, unit_id, ended_at on membership
  deferrable initially deferred
  for each row
  execute function keep_copies_apart();

-- The office is never empty: once a municipality has an administrator, it always has one whose days do not run out.
-- Asked when the transaction ends, one at a time for each municipality, so that two who let each other go are told.
create function keep_an_administrator() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  -- The day of the act, as it says itself.
  act jsonb := to_jsonb(new);
  day date := coalesce(
    (coalesce(act ->> 'ended_at', act ->> 'deactivated_at')::timestamptz at time zone 'Europe/Oslo')::date,
    (act ->> 'until_day')::date);
begin
  if not exists (
    select
    from membership
    where municipality_id = new.municipality_id
      and role = 'administrator'
  ) then
    return null;
  end if;
  perform pg_advisory_xact_lock(7001, new.municipality_id);
  if not exists (
    select
    from membership
    join person using (municipality_id, person_id)
    where membership.municipality_id = new.municipality_id
      and membership.role = 'administrator'
      and membership.ended_at is null
      and membership.until_day is null
      -- One who begins some day keeps no office today.
      and membership.from_day <= day
      and person.deactivated_at is null
  ) then
    raise exception 'A municipality keeps an administrator.' using errcode = 'check_violation', constraint = 'keep_an_administrator';
  end if;
  return null;
end
$$;

create constraint trigger keep_an_administrator
  after update of ended_at, until_day on membership
  deferrable initially deferred
  for each row when (old.role = 'administrator')
  execute function keep_an_administrator();

create constraint trigger keep_an_administrator
  after update of deactivated_at on person
  deferrable initially deferred
  for each row when (new.deactivated_at is not null)
  execute function keep_an_administrator();

-- The municipalities in which an identity is a person, for one "my page" across them: nothing but their ids.
create function ties_of(wanted uuid)
  returns table (municipality_id integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select person_identity.municipality_id
  from person_identity
  join person using (municipality_id, person_id)
  where person_identity.identity_id = wanted
    and person.deactivated_at is null;
end;

revoke all on function ties_of from public;
grant execute on function ties_of to stafett_app;
