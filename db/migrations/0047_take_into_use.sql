-- How far each unit has come in taking the model into use, who has learnt what, and those outside who take part.

-- From when a unit is counted; null: it was there before anything was written down.
alter table unit add column added_on date check (isfinite(added_on));

-- Somebody outside who takes part and does not sign in: the police, a club for sports.
create table partner (
  municipality_id integer not null references municipality,
  partner_id      uuid not null,
  name            text not null check (length(name) between 1 and 200),
  added_on        date not null check (isfinite(added_on)),
  -- The first day on which it is no partner any more.
  ended_on        date check (isfinite(ended_on)),
  primary key (municipality_id, partner_id)
);

-- What was said of a unit or a partner: from which day it is so. Added to, and withdrawn where it was wrong; never changed.
create table roll_out_state (
  municipality_id integer not null references municipality,
  state_id        uuid not null,
  unit_id         uuid,
  partner_id      uuid,
  state           text not null check (state in ('not-begun', 'informed', 'trained', 'in-use', 'evaluated', 'apart')),
  day             date not null check (isfinite(day)),
  said_at         timestamptz not null check (isfinite(said_at)),
  said_by         uuid not null,
  withdrawn_at    timestamptz check (isfinite(withdrawn_at)),
  withdrawn_by    uuid,
  primary key (municipality_id, state_id),
  foreign key (municipality_id, unit_id) references unit,
  foreign key (municipality_id, partner_id) references partner,
  foreign key (municipality_id, said_by) references person,
  foreign key (municipality_id, withdrawn_by) references person,
  check (num_nonnulls(unit_id, partner_id) = 1),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- A seminar on a day, or an e-course without one.
create table training (
  municipality_id integer not null references municipality,
  training_id     uuid not null,
  kind            text not null check (kind in ('seminar', 'e-learning')),
  name            text not null check (length(name) between 1 and 200),
  day             date check (isfinite(day)),
  place           text check (length(place) between 1 and 200),
  address         text check (address like 'https://%' and length(address) <= 500),
  -- Who holds it, in words.
  holder          text check (length(holder) between 1 and 200),
  -- Keys of the model's competence topics.
  topics          text[] not null,
  added_by        uuid not null,
  version         integer not null default 1,
  -- It was not held after all, or written down by mistake.
  removed_at      timestamptz check (isfinite(removed_at)),
  primary key (municipality_id, training_id),
  foreign key (municipality_id, added_by) references person,
  check ((kind = 'seminar') = (day is not null))
);

-- Someone who is known here was there, or went through it. What one has learnt goes along to the next unit.
create table attendance (
  municipality_id integer not null references municipality,
  training_id     uuid not null,
  person_id       uuid not null,
  -- Where they worked then.
  unit_id         uuid not null,
  said_at         timestamptz not null check (isfinite(said_at)),
  said_by         uuid not null,
  primary key (municipality_id, training_id, person_id),
  foreign key (municipality_id, training_id) references training,
  foreign key (municipality_id, person_id) references person,
  foreign key (municipality_id, unit_id) references unit,
  foreign key (municipality_id, said_by) references person
);

create index attendance_of_person on attendance (municipality_id, person_id);

-- How many there were besides, of a unit or a partner: those who do not sign in.
create table attendance_number (
  municipality_id integer not null references municipality,
  training_id     uuid not null,
  -- A unit's or a partner's.
  workplace_id    uuid not null,
  unit_id         uuid,
  partner_id      uuid,
  people          integer not null check (people between 1 and 2000),
  primary key (municipality_id, training_id, workplace_id),
  foreign key (municipality_id, training_id) references training,
  foreign key (municipality_id, unit_id) references unit,
  foreign key (municipality_id, partner_id) references partner,
  check (workplace_id = coalesce(unit_id, partner_id) and num_nonnulls(unit_id, partner_id) = 1)
);

-- What a unit knows besides what was learnt at trainings written down here: how many, and how, in words.
create table unit_competence (
  municipality_id integer not null references municipality,
  unit_id         uuid not null,
  topic           text not null,
  people          integer not null check (people between 1 and 2000),
  note            text check (length(note) between 1 and 200),
  said_on         date not null check (isfinite(said_on)),
  said_by         uuid not null,
  primary key (municipality_id, unit_id, topic),
  foreign key (municipality_id, unit_id) references unit,
  foreign key (municipality_id, said_by) references person
);

alter table partner enable row level security;
create policy own_municipality on partner
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table roll_out_state enable row level security;
create policy own_municipality on roll_out_state
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table training enable row level security;
create policy own_municipality on training
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table attendance enable row level security;
create policy own_municipality on attendance
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table attendance_number enable row level security;
create policy own_municipality on attendance_number
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table unit_competence enable row level security;
create policy own_municipality on unit_competence
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert, update on partner, training to stafett_app;
grant select, insert on roll_out_state to stafett_app;
grant update (withdrawn_at, withdrawn_by) on roll_out_state to stafett_app;
grant select, insert, update, delete on attendance_number, unit_competence to stafett_app;
grant select, insert, delete on attendance to stafett_app;
