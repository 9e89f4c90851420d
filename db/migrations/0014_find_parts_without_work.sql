-- Everyone whose days ran out is taken out of relays, not the holder alone.
drop function batons_without_holder;

-- Whether someone works anywhere in a municipality on a day.
create function works_on(wanted_municipality integer, wanted_person uuid, day date) returns boolean
  language sql stable
begin atomic
  select exists (
    select
    from membership
    join person using (municipality_id, person_id)
    where membership.municipality_id = wanted_municipality
      and membership.person_id = wanted_person
      and membership.unit_id is not null
      and membership.ended_at is null
      and membership.from_day <= day
      and (membership.until_day is null or membership.until_day >= day)
      and person.deactivated_at is null
  );
end;

grant execute on function works_on to stafett_app;

-- Everyone who takes part, or is asked to, where they work no longer: ids alone, for the job that takes them out and gives
-- a baton to its office.
create function parts_without_work(day date)
  returns table (municipality_id integer, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select relay_part.municipality_id, relay_part.person_id
  from relay_part
  where not works_in(relay_part.municipality_id, relay_part.person_id, relay_part.unit_id, day)
  union
  select relay.municipality_id, relay.offered_to
  from relay
  where relay.offered_to is not null
    and not exists (
      select
      from relay_part
      where relay_part.municipality_id = relay.municipality_id
        and relay_part.relay_id = relay.relay_id
        and relay_part.person_id = relay.offered_to
    )
    and not works_on(relay.municipality_id, relay.offered_to, day);
end;

revoke all on function parts_without_work from public;
grant execute on function parts_without_work to stafett_app;
