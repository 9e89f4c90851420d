-- Which end of consent whoever leads was told of last, and how near it was then: told once for each.
alter table relay
  add column warned_end date,
  add column warned_days smallint check (warned_days > 0),
  add constraint warned_of_what check ((warned_end is null) = (warned_days is null));

grant update (warned_end, warned_days) on relay to stafett_app;

create index relay_part_by_end on relay_part (let_in_until) where let_in_until is not null;

-- Open relays where the nearest end of consent is at most so many days away and whoever leads was not told so near to it:
-- ids alone, for the job that tells them. `nearness` is the smallest of the steps that the end lies within.
create function consents_to_warn(day date, steps integer[])
  returns table (municipality_id integer, relay_id uuid, ends date, nearness integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select near.municipality_id, near.relay_id, near.ends, near.nearness
  from (
    select soon.municipality_id, soon.relay_id, soon.ends,
      (select min(step) from unnest(steps) as step where soon.ends <= day + step) as nearness
    from (
      select relay_part.municipality_id, relay_part.relay_id, min(relay_part.let_in_until) as ends
      from relay_part
      where relay_part.let_in_until between day and day + (select max(step) from unnest(steps) as step)
      group by relay_part.municipality_id, relay_part.relay_id
    ) as soon
  ) as near
  join relay using (municipality_id, relay_id)
  where relay.state <> 'closed'
    and relay.holder_id is not null
    and (relay.warned_end is distinct from near.ends or relay.warned_days > near.nearness);
end;

revoke all on function consents_to_warn from public;
grant execute on function consents_to_warn to stafett_app;
