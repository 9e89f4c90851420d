-- Wonder notes: what someone noticed, before anyone knows whether it is a worry.

create table wonder_note (
  municipality_id integer not null references municipality,
  note_id         uuid not null,
  author_id       uuid not null,
  -- Where the author works; its leader is the nearest one.
  unit_id         uuid not null,
  state           text not null check (state in ('draft', 'shared', 'received', 'ended')),
  -- The words, sealed with the municipality's key and bound to this note. Gone once the note has become a relay or was
  -- closed with a copy for the service's own record.
  sealed          bytea,
  -- Counts changes.
  version         integer not null default 1,
  begun_on        date not null,
  -- A draft is deleted by itself the day after.
  kept_until      date,
  renewed         boolean not null default false,
  shared_at       timestamptz,
  received_at     timestamptz,
  received_by     uuid,
  -- What the leader answered the one who wondered, and when: an act with a date.
  answered_at     timestamptz,
  answer_sealed   bytea,
  ended_at        timestamptz,
  ended_how       text check (ended_how in ('closed', 'relay')),
  primary key (municipality_id, note_id),
  foreign key (municipality_id, author_id) references person,
  foreign key (municipality_id, unit_id) references unit,
  check ((state = 'draft') = (kept_until is not null)),
  check ((state = 'draft') = (shared_at is null)),
  check ((state = 'ended') = (ended_at is not null) and (ended_at is null) = (ended_how is null)),
  check ((answered_at is null) = (answer_sealed is null)),
  -- Shared, it is case handling: it ends only by an act.
  check (state = 'ended' or sealed is not null)
);

create index wonder_note_of_author on wonder_note (municipality_id, author_id);
create index wonder_note_of_unit on wonder_note (municipality_id, unit_id) where state in ('shared', 'received');
create index wonder_note_to_delete on wonder_note (kept_until) where state = 'draft';

alter table wonder_note enable row level security;

create policy own_municipality on wonder_note
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert, update on wonder_note to stafett_app;
-- Only a draft is ever deleted, by its author or its day; the app says so again in its statement.
grant delete on wonder_note to stafett_app;

create function keep_shared_notes() returns trigger
  language plpgsql
as $$
begin
  if old.state <> 'draft' then
    raise exception 'A note that was shared is not deleted.' using errcode = 'check_violation', constraint = 'keep_shared_notes';
  end if;
  return old;
end
$$;

create trigger keep_shared_notes
  before delete on wonder_note
  for each row
  execute function keep_shared_notes();

-- Drafts whose day is over, everywhere: ids alone, for the job that deletes them.
create function drafts_to_delete(day date)
  returns table (municipality_id integer, note_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select municipality_id, note_id
  from wonder_note
  where state = 'draft'
    and kept_until < day;
end;

revoke all on function drafts_to_delete from public;
grant execute on function drafts_to_delete to stafett_app;
