-- What waits for an identity, in each municipality where it works: also transitions to receive, and for leaders relays that
-- nobody holds and wonder notes that nobody has received. Counts, and nothing else.
drop function waiting_for(uuid, date);

create function waiting_for(wanted uuid, day date)
  returns table (municipality_id integer, due integer, asked integer, receives integer, unheld integer, notes integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with one as (
    select municipality_id, person_id,
      (
        select units_with_merged(membership.municipality_id, array_agg(membership.unit_id))
        from membership
        where membership.municipality_id = person_identity.municipality_id
          and membership.person_id = person_identity.person_id
          and membership.role = 'unit-leader'
          and membership.ended_at is null
          and membership.from_day <= day
          and (membership.until_day is null or membership.until_day >= day)
        group by membership.municipality_id
      ) as led
    from person_identity
    where identity_id = wanted
      and works_on(municipality_id, person_id, day)
  )
  select one.municipality_id,
    (
      select count(*)::integer
      from relay
      where relay.municipality_id = one.municipality_id
        and relay.holder_id = one.person_id
        and relay.state <> 'closed'
        and relay.next_on <= day
    ),
    -- A baton that is offered waits for someone who may open the relay: let in still, or asked by an office.
    (
      select count(*)::integer
      from relay
      where relay.municipality_id = one.municipality_id
        and relay.offered_to = one.person_id
        and (relay.state = 'waiting-for-holder' or exists (
          select
          from relay_part
          where relay_part.municipality_id = relay.municipality_id
            and relay_part.relay_id = relay.relay_id
            and relay_part.person_id = one.person_id
            and relay_part.let_in_until >= day
        ))
    ),
    (
      select count(*)::integer
      from relay_part
      where relay_part.municipality_id = one.municipality_id
        and relay_part.person_id = one.person_id
        and relay_part.receives is not null
        and relay_part.let_in_until >= day
    ),
    (
      select count(*)::integer
      from relay
      where relay.municipality_id = one.municipality_id
        and relay.office_unit_id = any (one.led)
        and relay.state = 'waiting-for-holder'
        and relay.offered_to is null
    ),
    (
      select count(*)::integer
      from wonder_note
      where wonder_note.municipality_id = one.municipality_id
        and wonder_note.unit_id = any (one.led)
        and wonder_note.state = 'shared'
    )
  from one;
end;

revoke all on function waiting_for from public;
grant execute on function waiting_for to stafett_app;
