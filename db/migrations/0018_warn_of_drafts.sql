-- When the author was told that the draft goes soon; told once for each day that it is kept to.
alter table wonder_note add column warned_at timestamptz;

-- Drafts that go soon and whose author works here and was not told, everywhere: ids alone, for the job that tells them.
create function drafts_to_warn(day date, until date)
  returns table (municipality_id integer, note_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select wonder_note.municipality_id, wonder_note.note_id
  from wonder_note
  join person on person.municipality_id = wonder_note.municipality_id and person.person_id = wonder_note.author_id
  where wonder_note.state = 'draft'
    and wonder_note.kept_until between day and until
    and wonder_note.warned_at is null
    and person.deactivated_at is null;
end;

revoke all on function drafts_to_warn from public;
grant execute on function drafts_to_warn to stafett_app;
