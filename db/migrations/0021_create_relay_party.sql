-- How someone of the family comes to a relay: by the number that whoever leads has registered, or by a code that was handed
-- over. It says which party of the relay someone is; whether that party is anything there, the relay itself says.
create table relay_party (
  municipality_id integer not null references municipality,
  relay_id        uuid not null,
  party_id        uuid not null,
  -- Keyed hash of the identity number; the number itself is kept nowhere.
  number_hash     bytea check (length(number_hash) = 32),
  -- Who took the code.
  identity_id     uuid references identity,
  connected_at    timestamptz check (isfinite(connected_at)),
  code_hash       bytea unique check (length(code_hash) = 32),
  code_until      timestamptz check (isfinite(code_until)),
  primary key (municipality_id, relay_id, party_id),
  foreign key (municipality_id, relay_id) references relay deferrable initially deferred,
  constraint connected_when check ((identity_id is null) = (connected_at is null)),
  constraint code_until_when check ((code_hash is null) = (code_until is null)),
  -- Nobody is two in one relay.
  unique (municipality_id, relay_id, number_hash),
  unique (municipality_id, relay_id, identity_id)
);

create index relay_party_by_number on relay_party (municipality_id, number_hash) where number_hash is not null;
create index relay_party_by_identity on relay_party (municipality_id, identity_id) where identity_id is not null;

alter table relay_party enable row level security;

create policy own_municipality on relay_party
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert, update, delete on relay_party to stafett_app;
