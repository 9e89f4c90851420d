-- Plans as they were adopted: the day, the case and who did it, and the whole document in every language that the municipality had, as it
-- was read through and confirmed. What was adopted is neither changed nor taken away, so the app may look and add, and nothing else.
create table adopted_plan (
  municipality_id integer not null references municipality,
  plan            text not null,
  day             date not null check (isfinite(day)),
  case_number     text not null check (length(case_number) between 1 and 80),
  -- A body, such as a municipal council; empty: nobody said.
  adopted_by      text not null check (length(adopted_by) <= 120),
  -- A hash of all that was read through before it was confirmed: a form that is sent twice makes one version.
  seen            text not null check (seen ~ '^[0-9a-f]{64}$'),
  person_id       uuid not null,
  at              timestamptz not null check (isfinite(at)),
  -- One a day.
  primary key (municipality_id, plan, day),
  foreign key (municipality_id, person_id) references person
);

create table adopted_document (
  municipality_id integer not null references municipality,
  plan            text not null,
  day             date not null,
  language        text not null,
  -- Title, lead and blocks, as web pages are drawn from them.
  said            jsonb not null,
  pdf             bytea not null,
  sha256          text not null check (sha256 = encode(sha256(pdf), 'hex')),
  primary key (municipality_id, plan, day, language),
  foreign key (municipality_id, plan, day) references adopted_plan
);

-- They are as small as they get; trying costs time.
alter table adopted_document alter column pdf set storage external;

alter table adopted_plan enable row level security;
create policy own_municipality on adopted_plan
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table adopted_document enable row level security;
create policy own_municipality on adopted_document
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert on adopted_plan, adopted_document to stafett_app;
