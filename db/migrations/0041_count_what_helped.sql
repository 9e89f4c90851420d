-- «Var dette til hjelp?»: how many said yes and no, by item, day and language. Nothing of who answered: no address, no session, no hour.
create table help_answer (
  municipality_id integer not null references municipality,
  type            text not null,
  key             text not null,
  language        text not null,
  day             date not null,
  yes             integer not null default 0 check (yes >= 0),
  no              integer not null default 0 check (no >= 0),
  primary key (municipality_id, type, key, language, day)
);

alter table help_answer enable row level security;
create policy own_municipality on help_answer
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());
grant select, insert, update on help_answer to stafett_app;
