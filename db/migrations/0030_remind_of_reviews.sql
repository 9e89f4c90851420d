-- The week, by its Monday, for which a municipality's editors were last told what is to be looked through: told once for each.
create table content_reminder (
  municipality_id integer primary key references municipality,
  week            date not null
);

alter table content_reminder enable row level security;
create policy own_municipality on content_reminder
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());
grant select, insert, update on content_reminder to stafett_app;

-- The municipalities that have not been told this week: ids alone, for the job that tells them.
create function municipalities_to_remind(this_week date)
  returns table (municipality_id integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select municipality.municipality_id
  from municipality
  left join content_reminder using (municipality_id)
  where content_reminder.week is null or content_reminder.week < this_week
  order by municipality.municipality_id;
end;

revoke all on function municipalities_to_remind from public;
grant execute on function municipalities_to_remind to stafett_app;
