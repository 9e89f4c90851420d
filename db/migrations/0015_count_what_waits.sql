-- What waits for an identity in each municipality where it is someone at work: counts, and nothing else, for the one page
-- that is about all of them.
create function waiting_for(wanted uuid, day date)
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
    )
  from person_identity
  where person_identity.identity_id = wanted
    and works_on(person_identity.municipality_id, person_identity.person_id, day);
end;

revoke all on function waiting_for from public;
grant execute on function waiting_for to stafett_app;
