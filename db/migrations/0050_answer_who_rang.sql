-- A receipt for somebody who rang a service: that it was received, or taken care of. Days alone; of nobody, about nobody.
create table receipt (
  municipality_id integer not null references municipality,
  receipt_id      uuid not null,
  service_id      uuid not null,
  state           text not null check (state in ('received', 'taken-care-of')),
  made_on         date not null check (isfinite(made_on)),
  changed_on      date not null check (isfinite(changed_on)),
  -- Of the code, with a key of the municipality's: whoever reads the row cannot find the code, nor test one.
  code_hash       bytea not null check (octet_length(code_hash) = 32),
  primary key (municipality_id, receipt_id),
  unique (municipality_id, code_hash),
  foreign key (municipality_id, service_id) references service,
  check (changed_on >= made_on),
  check (state = 'taken-care-of' or changed_on = made_on)
);

alter table receipt enable row level security;
create policy own_municipality on receipt
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());
-- What was taken care of is so for good, whatever a statement of ours should say.
create policy never_back on receipt as restrictive for update
  using (state = 'received')
  with check (state = 'taken-care-of');

grant select, insert, delete on receipt to stafett_app;
grant update (state, changed_on) on receipt to stafett_app;

-- Where there are any, everywhere: no more than that, for the job that removes those whose time is over.
create function municipalities_with_receipts()
  returns table (municipality_id integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct receipt.municipality_id from receipt;
end;

revoke all on function municipalities_with_receipts from public;
grant execute on function municipalities_with_receipts to stafett_app;
