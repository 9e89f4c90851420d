-- What someone is writing and has not sent: theirs alone, one a place, sealed. Gone when it is sent.
create table draft (
  municipality_id integer not null references municipality,
  person_id       uuid not null,
  -- Where it is being written: relay/<id>/note.
  place           text not null check (place ~ '^[a-z]+(/[a-z0-9-]{1,40}){1,4}$'),
  sealed          bytea not null check (length(sealed) <= 60000),
  saved_at        timestamptz not null,
  primary key (municipality_id, person_id, place),
  foreign key (municipality_id, person_id) references person
);

alter table draft enable row level security;

create policy own_municipality on draft
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert, update, delete on draft to stafett_app;
