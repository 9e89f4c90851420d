-- What figures are counted from besides breaks: when a relay was open, with which unit, and whether that office alone answered.
-- Each look puts what it found in place of what stood. Days and units, and never a word.
create table follow_up_span (
  municipality_id integer not null references municipality,
  relay_id        uuid not null,
  -- The first day at whose end it was so, and the first at whose end it was not; null: it is so still.
  from_day        date not null check (isfinite(from_day)),
  to_day          date check (isfinite(to_day) and to_day > from_day),
  unit_id         uuid not null,
  is_waiting      boolean not null,
  primary key (municipality_id, relay_id, from_day),
  foreign key (municipality_id, relay_id) references relay,
  foreign key (municipality_id, unit_id) references unit
);

-- A period asks for the spans that reach into it: those that end in it or later, and those that go on.
create index follow_up_span_by_end on follow_up_span (municipality_id, to_day);

-- Of a relay that came from a wonder note: when its first measure began, with which unit, and so many days after the worry arose.
alter table follow_up
  add column first_measure_on      date check (isfinite(first_measure_on)),
  add column first_measure_unit_id uuid,
  add column days_from_wonder      integer check (days_from_wonder >= 0),
  add foreign key (municipality_id, first_measure_unit_id) references unit,
  add check (num_nonnulls(first_measure_on, first_measure_unit_id, days_from_wonder) in (0, 3));

create index follow_up_by_first_measure on follow_up (municipality_id, first_measure_on) where first_measure_on is not null;

-- Figures as they were told of once: what was shown, and that something was too few to show, whose number stands nowhere. They are neither
-- changed nor taken away, whatever is corrected since, so the app may look and add, and nothing else.
create table follow_up_figures (
  municipality_id integer not null references municipality,
  -- A year, or a half of one.
  period          text not null check (period ~ '^[0-9]{4}(-[12])?$'),
  published_at    timestamptz not null check (isfinite(published_at)),
  said            jsonb not null,
  primary key (municipality_id, period)
);

alter table follow_up_span enable row level security;
create policy own_municipality on follow_up_span
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table follow_up_figures enable row level security;
create policy own_municipality on follow_up_figures
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert, update, delete on follow_up_span to stafett_app;
grant select, insert on follow_up_figures to stafett_app;

-- Where there is something to count: ids alone, for the job that tells of it.
create function municipalities_to_count()
  returns table (municipality_id integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select municipality.municipality_id
  from municipality
  where exists (
    select
    from follow_up_span
    where follow_up_span.municipality_id = municipality.municipality_id
  );
end;

revoke all on function municipalities_to_count from public;
grant execute on function municipalities_to_count to stafett_app;

-- Every relay is looked at once more, so that its days stand there.
update relay set look_at = '-infinity';
