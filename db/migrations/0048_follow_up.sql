-- What somebody is told: that something waits for them. Kept for ever once; which words it stands for is sealed, or is a code.
create table notice (
  municipality_id integer not null references municipality,
  -- Made of what it is about and whom it tells, where it may be told once only: the key refuses a second.
  notice_id       uuid not null,
  person_id       uuid not null,
  kind            text not null check (length(kind) between 1 and 40),
  -- What it leads to.
  subject         text check (subject in ('relay', 'wonder-note')),
  subject_id      uuid,
  told_at         timestamptz not null check (isfinite(told_at)),
  -- Of a ladder: what and which place on it. Sealed with the key of what it is about, so that it goes with that.
  sealed          bytea,
  -- The cause is gone, or the one who was told has seen it.
  settled_at      timestamptz check (isfinite(settled_at)),
  -- It was among what a digest was about, on this day.
  digested_on     date check (isfinite(digested_on)),
  primary key (municipality_id, notice_id),
  foreign key (municipality_id, person_id) references person,
  check ((subject is null) = (subject_id is null))
);

create index notice_of_person on notice (municipality_id, person_id, told_at) where settled_at is null;
create index notice_of_subject on notice (municipality_id, subject_id) where subject_id is not null;
create index notice_to_digest on notice (municipality_id, person_id) where settled_at is null and digested_on is null;

alter table notice enable row level security;
create policy own_municipality on notice
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert on notice to stafett_app;
grant update (settled_at, digested_on) on notice to stafett_app;

-- Where somebody is to have a digest: ids alone, for the job that sends them.
create function municipalities_to_digest()
  returns table (municipality_id integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select municipality.municipality_id
  from municipality
  where exists (
    select
    from notice
    where notice.municipality_id = municipality.municipality_id
      and notice.settled_at is null
      and notice.digested_on is null
  );
end;

revoke all on function municipalities_to_digest from public;
grant execute on function municipalities_to_digest to stafett_app;

-- When whoever follows up looks at a relay or a note next: at once when something has happened in it, and never where there
-- is nothing left to tell. What is due costs; what exists does not.
alter table relay add column look_at timestamptz not null default '-infinity';
create index relay_to_look on relay (look_at) where look_at < 'infinity';
grant update (look_at) on relay to stafett_app;

-- Somebody is asked to carry the baton by an office, and may not be in the relay yet.
alter table relay add column offered_by_office boolean not null default false;
update relay set offered_by_office = true where offered_to is not null and state = 'waiting-for-holder';
grant update (offered_by_office) on relay to stafett_app;

alter table wonder_note add column look_at timestamptz not null default '-infinity';
create index wonder_note_to_look on wonder_note (look_at) where look_at < 'infinity';

create function to_look_at(now timestamptz, most integer)
  returns table (municipality_id integer, subject text, subject_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select due.municipality_id, due.subject, due.subject_id
  from (
    (
      select relay.municipality_id, 'relay' as subject, relay.relay_id as subject_id, relay.look_at
      from relay
      where relay.look_at <= now
      order by relay.look_at
      limit most
    )
    union all
    (
      select wonder_note.municipality_id, 'wonder-note', wonder_note.note_id, wonder_note.look_at
      from wonder_note
      where wonder_note.look_at <= now
      order by wonder_note.look_at
      limit most
    )
  ) as due
  order by due.look_at
  limit most;
end;

revoke all on function to_look_at from public;
grant execute on function to_look_at to stafett_app;

-- What runs for a relay, as it was at a version: sealed with the relay's own key, but for the day on which the first of it is
-- due. That of a birthday is not counted: it would tell when somebody is born.
create table follow_up (
  municipality_id integer not null references municipality,
  relay_id        uuid not null,
  version         integer not null,
  due_on          date check (isfinite(due_on)),
  sealed          bytea not null,
  primary key (municipality_id, relay_id),
  foreign key (municipality_id, relay_id) references relay
);

create index follow_up_by_day on follow_up (municipality_id, due_on) where due_on is not null;

-- Where the follow-up broke: of which kind, from its first day to the day on which it ended, and whose leader answered on the first.
create table follow_up_break (
  municipality_id integer not null references municipality,
  relay_id        uuid not null,
  -- What of its kind, as a hash with the relay's key: two of the same day are told apart, and nothing else is.
  subject         uuid not null,
  kind            text not null check (kind in ('no-holder', 'past-next-date', 'evaluation-missed',
    'transition-without-receiver', 'consent-lapsed-unnoticed', 'beyond-ladder')),
  from_day        date not null check (isfinite(from_day)),
  to_day          date check (isfinite(to_day) and to_day > from_day),
  unit_id         uuid not null,
  primary key (municipality_id, relay_id, kind, subject, from_day),
  foreign key (municipality_id, relay_id) references relay,
  foreign key (municipality_id, unit_id) references unit
);

create index follow_up_break_by_day on follow_up_break (municipality_id, from_day);

alter table follow_up enable row level security;
create policy own_municipality on follow_up
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table follow_up_break enable row level security;
create policy own_municipality on follow_up_break
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert, update on follow_up to stafett_app;
grant select, insert, update, delete on follow_up_break to stafett_app;

-- Ladders tell of these now.
drop function consents_to_warn;
drop function drafts_to_warn;
alter table relay drop column warned_end, drop column warned_days;
alter table wonder_note drop column warned_at;

-- Nobody loses what they had begun without having been told for a week that it would go.
create or replace function drafts_to_delete(day date)
  returns table (municipality_id integer, note_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select wonder_note.municipality_id, wonder_note.note_id
  from wonder_note
  where wonder_note.state = 'draft'
    and wonder_note.kept_until < day
    and exists (
      select
      from notice
      where notice.municipality_id = wonder_note.municipality_id
        and notice.subject_id = wonder_note.note_id
        and notice.kind = 'draft-deletion'
        and (notice.told_at at time zone 'Europe/Oslo')::date <= day - 7
    );
end;
