-- Who is away and when, and the days on which nobody in a municipality works: what clocks need to know of people.

-- Somebody is away from a day until a day. Why stands nowhere, and has no column. It stands where the card is kept: a copy is
-- away when its person is.
create table absence (
  municipality_id integer not null references municipality,
  absence_id      uuid not null,
  person_id       uuid not null,
  from_day        date not null check (isfinite(from_day)),
  -- The last day, included; null: nobody knows yet.
  until_day       date check (isfinite(until_day)),
  -- When it was last said, and by whom: so that what has changed is found.
  recorded_at     timestamptz not null check (isfinite(recorded_at)),
  -- Of a served municipality's copy it is the one at home, who may have said it there.
  recorded_by     uuid not null,
  -- It came to nothing.
  withdrawn_at    timestamptz check (isfinite(withdrawn_at)),
  primary key (municipality_id, absence_id),
  foreign key (municipality_id, person_id) references person,
  foreign key (municipality_id, recorded_by) references person,
  check (until_day is null or until_day >= from_day)
);

create index absence_of_person on absence (municipality_id, person_id) where withdrawn_at is null;
create index absence_by_change on absence (municipality_id, recorded_at);

-- A day on which the municipality does not work, besides weekends and public holidays. It is added and it is removed; what
-- was counted between knows both.
create table day_off (
  municipality_id integer not null references municipality,
  day_off_id      uuid not null,
  day             date not null check (isfinite(day)),
  recorded_at     timestamptz not null check (isfinite(recorded_at)),
  recorded_by     uuid not null,
  removed_at      timestamptz check (isfinite(removed_at)),
  removed_by      uuid,
  primary key (municipality_id, day_off_id),
  foreign key (municipality_id, recorded_by) references person,
  foreign key (municipality_id, removed_by) references person,
  check ((removed_at is null) = (removed_by is null)),
  check (removed_at >= recorded_at)
);

create unique index day_off_once on day_off (municipality_id, day) where removed_at is null;

alter table absence enable row level security;
create policy own_municipality on absence
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table day_off enable row level security;
create policy own_municipality on day_off
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert on absence, day_off to stafett_app;
grant update (from_day, until_day, recorded_at, recorded_by, withdrawn_at) on absence to stafett_app;
grant update (removed_at, removed_by) on day_off to stafett_app;

-- When some people whom a municipality knows are away. Of those who work here for a shared service the service's host knows
-- it; of that no more is told than the days of the time that they work here.
create function away_between(wanted_municipality integer, wanted uuid[], first date, last date)
  returns table (person_id uuid, from_day date, until_day date)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select person.person_id, absence.from_day, absence.until_day
  from person
  join absence on absence.municipality_id = coalesce(person.host, person.municipality_id)
    and absence.person_id = person.person_id
  where person.municipality_id = wanted_municipality
    and wanted_municipality = current_municipality()
    and person.person_id = any (wanted)
    and absence.withdrawn_at is null
    and absence.from_day <= last
    and (absence.until_day is null or absence.until_day >= first)
    and (person.host is null or exists (
      select
      from membership
      where membership.municipality_id = person.municipality_id
        and membership.person_id = person.person_id
        and (absence.until_day is null or membership.from_day <= absence.until_day)
        and (membership.until_day is null or membership.until_day >= absence.from_day)
        and (membership.ended_at is null or (membership.ended_at at time zone 'Europe/Oslo')::date >= absence.from_day)
    ));
end;

revoke all on function away_between from public;
grant execute on function away_between to stafett_app;

-- Who was at work, led and answered on a day that has passed is asked too, so these hold roles that are over.
create index membership_of_person_ever on membership (municipality_id, person_id);
create index membership_of_leader_ever on membership (municipality_id, unit_id) where role = 'unit-leader';
create index membership_of_municipality_ever on membership (municipality_id, role)
  where role in ('coordinator', 'administrator');
