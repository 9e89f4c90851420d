-- A baton that is offered waits for someone who may open the relay: let in still, or asked by an office.
create or replace function waiting_for(wanted uuid, day date)
  returns table (municipality_id integer, due integer, asked integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select person_identity.municipality_id,
    (
      select count(*)::integer
      from relay
      where relay.municipality_id = person_identity.municipality_id
        and relay.holder_id = person_identity.person_id
        and relay.state <> 'closed'
        and relay.next_on <= day
    ),
    (
      select count(*)::integer
      from relay
      where relay.municipality_id = person_identity.municipality_id
        and relay.offered_to = person_identity.person_id
        and (relay.state = 'waiting-for-holder' or exists (
          select
          from relay_part
          where relay_part.municipality_id = relay.municipality_id
            and relay_part.relay_id = relay.relay_id
            and relay_part.person_id = person_identity.person_id
            and relay_part.let_in_until >= day
        ))
    )
  from person_identity
  where person_identity.identity_id = wanted
    and works_on(person_identity.municipality_id, person_identity.person_id, day);
end;
