-- Keys, each wrapped by a key above it, and the record of who did what.

-- The master key that was confirmed for this installation; a start with another is refused before anything is written.
alter table installation add column master_key_fingerprint text;
grant update (master_key_fingerprint) on installation to stafett_app;

-- Reference table: the installation's own key, wrapped by the master key. It makes hashes of identity numbers that find
-- the same person again, so it is never made anew.
create table installation_key (
  only_row boolean primary key default true check (only_row),
  wrapped  bytea not null,
  made_at  timestamptz not null
);

grant select, insert on installation_key to stafett_app;

-- One key for each municipality, wrapped by the master key.
create table municipality_key (
  municipality_id integer primary key references municipality,
  wrapped         bytea not null,
  made_at         timestamptz not null
);

alter table municipality_key enable row level security;

create policy own_municipality on municipality_key
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert on municipality_key to stafett_app;

-- Transactions are numbered by the server; one that a database was moved or restored to counts anew from below. So that
-- the order of the record goes on, the numbers used up before are added.
alter table installation add column transactions_before bigint not null default 0;

create function transaction_number() returns bigint
  language sql stable
  return (select coalesce(max(transactions_before), 0) from installation) + pg_current_xact_id()::text::bigint;

-- Transactions with a lower number are surely over.
create function transactions_over() returns bigint
  language sql stable
  return (select coalesce(max(transactions_before), 0) from installation)
    + pg_snapshot_xmin(pg_current_snapshot())::text::bigint;

-- Every act and every read of personal data, in the act's own transaction. Ids and codes, never words about people.
create table audit (
  municipality_id integer not null references municipality,
  audit_id        bigint generated always as identity,
  -- Rows of transactions that are surely over are sealed; no row of an older transaction can come after them.
  transaction_id  bigint not null default transaction_number(),
  at              timestamptz not null check (isfinite(at)),
  act             text not null check (act ~ '^[a-z-]{1,60}$'),
  outcome         text not null check (outcome in ('done', 'refused')),
  person_id       uuid,
  identity_id     uuid,
  session_id      uuid,
  subject_type    text check (subject_type ~ '^[a-z-]{1,40}$'),
  subject_id      text check (length(subject_id) <= 100),
  -- The role or tie by which the person may.
  because         text check (because ~ '^[a-z-]{1,60}$'),
  request_id      text check (length(request_id) <= 64),
  -- Ids, codes and counts.
  details         jsonb not null default '{}',
  primary key (municipality_id, audit_id)
);

create index audit_in_sealing_order on audit (municipality_id, transaction_id, audit_id);
create index audit_by_time on audit (municipality_id, at desc);
create index audit_by_person on audit (municipality_id, person_id, at desc);
create index audit_by_subject on audit (municipality_id, subject_type, subject_id, at desc);

alter table audit enable row level security;

create policy own_municipality on audit
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

-- Written once; nobody changes or removes a row, or says where in the order it belongs.
grant select on audit to stafett_app;
grant insert (municipality_id, at, act, outcome, person_id, identity_id, session_id, subject_type, subject_id, because,
  request_id, details) on audit to stafett_app;

-- A chain of hashes for each municipality: each seal covers every row after those of the one before, in the order of
-- transactions and ids, up to its own last row; its hash covers that one's.
create table audit_seal (
  municipality_id  integer not null references municipality,
  number           integer not null check (number > 0),
  -- The first row and the last.
  from_transaction bigint not null,
  first_id         bigint not null,
  to_transaction   bigint not null,
  last_id          bigint not null,
  row_count        integer not null check (row_count > 0),
  -- In the order of transactions and ids, so that a broken row can be named.
  row_ids          bigint[] not null,
  row_hashes       bytea[] not null,
  hash             bytea not null check (length(hash) = 32),
  sealed_at        timestamptz not null,
  primary key (municipality_id, number),
  check (cardinality(row_ids) = row_count and cardinality(row_hashes) = row_count)
);

alter table audit_seal enable row level security;

create policy own_municipality on audit_seal
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert on audit_seal to stafett_app;

-- Which municipalities have rows to seal, and nothing else of theirs. Two index look-ups each, however long the history.
create function municipalities_to_seal()
  returns table (municipality_id integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select municipality.municipality_id
  from municipality
    left join lateral (
      select to_transaction, last_id
      from audit_seal
      where audit_seal.municipality_id = municipality.municipality_id
      order by number desc
      limit 1
    ) as last on true
  where exists (
    select from audit
    where audit.municipality_id = municipality.municipality_id
      and (audit.transaction_id, audit.audit_id) > (coalesce(last.to_transaction, 0), coalesce(last.last_id, 0))
      and audit.transaction_id < transactions_over()
  );
end;

revoke all on function municipalities_to_seal from public;
grant execute on function municipalities_to_seal to stafett_app;

-- For the owner, at every start, before anything is recorded: goes on counting when this server has not come as far as
-- the record already has.
create function continue_transaction_numbers() returns void
  language sql
begin atomic
  update installation
  set transactions_before = record.newest + 1
  from (
    select max(newest.transaction_id) as newest
    from municipality
      cross join lateral (
        select transaction_id
        from audit
        where audit.municipality_id = municipality.municipality_id
        order by transaction_id desc
        limit 1
      ) as newest
  ) as record
  where record.newest >= transactions_before + pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
end;

revoke all on function continue_transaction_numbers from public;
