-- The relay log: events that are only added, the summary that lists are made from, and who takes part.

-- One row a relay, written in the transaction of every event. Words are sealed with the relay's own key, which is wrapped
-- by the municipality's; a relay whose key is gone is erased.
create table relay (
  municipality_id integer not null references municipality,
  relay_id        uuid not null,
  -- What people call it by when no name may be said.
  number          integer not null check (number > 0),
  key_wrapped     bytea,
  -- Whom it is about, for the lists of those who may open it.
  title_sealed    bytea,
  -- How many events it is made of.
  version         integer not null check (version > 0),
  state           text not null check (state in ('awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed')),
  level           text not null check (level ~ '^[a-z0-9.-]{1,40}$'),
  holder_id       uuid,
  deputy_id       uuid,
  offered_to      uuid,
  -- The unit whose leader answers when nobody else does.
  office_unit_id  uuid not null,
  -- By when someone must have accepted the baton.
  accept_by       date,
  next_on         date,
  next_kind       text check (next_kind in ('find-holder', 'answer-offer', 'follow-up', 'meeting', 'evaluation', 'pause-ends')),
  opened_on       date not null,
  paused_until    date,
  closed_on       date,
  primary key (municipality_id, relay_id),
  unique (municipality_id, number),
  foreign key (municipality_id, holder_id) references person,
  foreign key (municipality_id, deputy_id) references person,
  foreign key (municipality_id, offered_to) references person,
  foreign key (municipality_id, office_unit_id) references unit,
  -- No break (product.md, promise 1): someone who has accepted, or an office with a day; and always a next date.
  constraint someone_answers check (
    case state
      when 'waiting-for-holder' then holder_id is null and accept_by is not null
      else holder_id is not null and accept_by is null
    end),
  constraint next_date check ((state = 'closed') = (next_on is null) and (next_on is null) = (next_kind is null)),
  constraint pause_ends check (state <> 'paused' or paused_until is not null),
  constraint closed_is_closed check ((state = 'closed') = (closed_on is not null)),
  constraint erased_whole check ((key_wrapped is null) = (title_sealed is null)),
  constraint baton_lies_still check (state <> 'closed' or offered_to is null)
);

create index relay_of_holder on relay (municipality_id, holder_id) where state <> 'closed';
create index relay_of_office on relay (municipality_id, office_unit_id, next_on) where state <> 'closed';
create index relay_offered on relay (municipality_id, offered_to) where offered_to is not null;

-- What happened, in order, for ever. Everything but when and by whom is sealed.
create table relay_event (
  municipality_id integer not null references municipality,
  relay_id        uuid not null,
  number          integer not null check (number > 0),
  at              timestamptz not null check (isfinite(at)),
  -- Someone at work; a member of the family stands within.
  person_id       uuid,
  sealed          bytea not null,
  -- What a form carries, so that one that comes twice is done once. On the first event of an act.
  once            uuid,
  primary key (municipality_id, relay_id, number),
  foreign key (municipality_id, relay_id) references relay deferrable initially deferred,
  unique (municipality_id, relay_id, once)
);

-- Who at work takes part, for the lists: nobody finds a relay that they could not open.
create table relay_part (
  municipality_id integer not null references municipality,
  relay_id        uuid not null,
  person_id       uuid not null,
  unit_id         uuid not null,
  -- The last day on which consent lets the person's service in, as far as is known; null: not at all today.
  let_in_until    date,
  -- The service has words of its own in it.
  has_own_words   boolean not null default false,
  primary key (municipality_id, relay_id, person_id),
  foreign key (municipality_id, relay_id) references relay deferrable initially deferred,
  foreign key (municipality_id, person_id) references person,
  foreign key (municipality_id, unit_id) references unit
);

create index relay_part_of_person on relay_part (municipality_id, person_id);

do $$
declare
  one text;
begin
  foreach one in array array['relay', 'relay_event', 'relay_part'] loop
    execute format('alter table %I enable row level security', one);
    execute format(
      'create policy own_municipality on %I using (municipality_id = current_municipality()) with check (municipality_id = current_municipality())',
      one);
  end loop;
end
$$;

grant select, insert on relay to stafett_app;
grant update (key_wrapped, title_sealed, version, state, level, holder_id, deputy_id, offered_to, office_unit_id, accept_by,
  next_on, next_kind, paused_until, closed_on) on relay to stafett_app;
-- Nobody changes or removes what happened.
grant select, insert on relay_event to stafett_app;
grant select, insert, update, delete on relay_part to stafett_app;

-- Whoever has been let go holds no baton: asked when the transaction ends, whichever was done first.
create function keep_batons_held() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (
    select
    from relay
    join person on person.municipality_id = relay.municipality_id and person.person_id = relay.holder_id
    where relay.municipality_id = new.municipality_id
      and relay.state <> 'closed'
      and person.deactivated_at is not null
      and relay.holder_id = coalesce(to_jsonb(new) ->> 'holder_id', to_jsonb(new) ->> 'person_id')::uuid
  ) then
    raise exception 'A baton is held by someone who can act.' using errcode = 'check_violation', constraint = 'keep_batons_held';
  end if;
  return null;
end
$$;

create constraint trigger keep_batons_held
  after insert or update of holder_id, state on relay
  deferrable initially deferred
  for each row when (new.holder_id is not null and new.state <> 'closed')
  execute function keep_batons_held();

create constraint trigger keep_batons_held
  after update of deactivated_at on person
  deferrable initially deferred
  for each row when (new.deactivated_at is not null)
  execute function keep_batons_held();

-- The next number in a municipality; whoever opens another relay meanwhile waits for this one only.
create function next_relay_number(wanted integer) returns integer
  language plpgsql
as $$
begin
  perform pg_advisory_xact_lock(7005, wanted);
  return (select coalesce(max(number), 0) + 1 from relay where municipality_id = wanted);
end
$$;

grant execute on function next_relay_number to stafett_app;

-- Units and everything that was merged into them: whoever works where others went works there for all of it.
create function units_with_merged(wanted_municipality integer, wanted uuid[]) returns uuid[]
  language sql stable
begin atomic
  with recursive merged as (
    select unnest(wanted) as unit_id
    union
    select unit.unit_id
    from unit
    join merged on unit.continued_in = merged.unit_id
    where unit.municipality_id = wanted_municipality
  )
  select coalesce(array_agg(unit_id), '{}') from merged;
end;

grant execute on function units_with_merged to stafett_app;

-- Whether someone works in a unit, or where it went, on a day.
create function works_in(wanted_municipality integer, wanted_person uuid, wanted_unit uuid, day date) returns boolean
  language sql stable
begin atomic
  select exists (
    select
    from membership
    join person using (municipality_id, person_id)
    where membership.municipality_id = wanted_municipality
      and membership.person_id = wanted_person
      and membership.ended_at is null
      and membership.from_day <= day
      and (membership.until_day is null or membership.until_day >= day)
      and person.deactivated_at is null
      and wanted_unit = any (units_with_merged(wanted_municipality, array[membership.unit_id]))
  );
end;

grant execute on function works_in to stafett_app;

-- Batons whose holder's days ran out since yesterday, everywhere: ids alone, for the job that gives them to an office.
create function batons_without_holder(day date)
  returns table (municipality_id integer, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct relay.municipality_id, relay.holder_id
  from relay
  join relay_part on relay_part.municipality_id = relay.municipality_id
    and relay_part.relay_id = relay.relay_id
    and relay_part.person_id = relay.holder_id
  where relay.state not in ('closed', 'waiting-for-holder')
    and not works_in(relay.municipality_id, relay.holder_id, relay_part.unit_id, day);
end;

revoke all on function batons_without_holder from public;
grant execute on function batons_without_holder to stafett_app;
