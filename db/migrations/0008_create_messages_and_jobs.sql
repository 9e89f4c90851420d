-- What is sent by e-mail and SMS, and work that is done after the transaction that asked for it.

create table message (
  municipality_id integer not null references municipality,
  message_id      uuid not null,
  person_id       uuid,
  channel         text not null check (channel in ('email', 'sms')),
  kind            text not null check (kind ~ '^[a-z-]{1,40}$'),
  -- Recipient and words, sealed with the municipality's key; gone from production once that is settled.
  sealed          bytea,
  status          text not null check (status in ('waiting', 'sent', 'failed')),
  failed_because  text check (failed_because ~ '^[a-z-]{1,40}$'),
  tries           integer not null default 0,
  asked_at        timestamptz not null,
  settled_at      timestamptz,
  primary key (municipality_id, message_id)
);

create index message_of_person on message (municipality_id, person_id, asked_at desc);

alter table message enable row level security;

create policy own_municipality on message
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert on message to stafett_app;
grant update (sealed, status, failed_because, tries, settled_at) on message to stafett_app;

-- Asks for a job in the act's own transaction: it exists if, and only if, the act is committed. graphile-worker keeps its
-- tables in a schema of its own, which it makes itself; requests reach them only through here.
create function enqueue_job(task text, payload json, job_key text default null, run_at timestamptz default null)
  returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform graphile_worker.add_job(identifier => task, payload => payload, run_at => run_at, job_key => job_key);
end
$$;

revoke all on function enqueue_job from public;
grant execute on function enqueue_job to stafett_app;
