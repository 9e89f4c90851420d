-- The ground of every table: who may connect as what, which municipality a transaction speaks for, and what kind of
-- installation this is.

-- Requests act as this role. It owns nothing, so row security binds it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'stafett_app') then
    create role stafett_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if exists (select from pg_roles where rolname = 'stafett_app' and (rolsuper or rolbypassrls)) then
    raise exception 'The role stafett_app must be neither superuser nor bypass row security.';
  end if;
  -- An owner who is no superuser must be a member to act as the role.
  if not pg_has_role(current_user, 'stafett_app', 'set') then
    execute format('grant stafett_app to %I', current_user);
  end if;
end
$$;

create extension if not exists unaccent;
create extension if not exists pg_trgm;

revoke create on schema public from public;
grant usage on schema public to stafett_app;

-- The municipality that the transaction was opened for, by its number; null outside one, and null matches no row.
create function current_municipality() returns integer
  language sql stable parallel safe
  return nullif(current_setting('stafett.municipality', true), '')::integer;

-- One row. An installation is born as demo or production and stays so: made-up people and real ones never meet.
create table installation (
  only_row        boolean primary key default true check (only_row),
  mode            text not null check (mode in ('demo', 'production')),
  content_version bigint not null default 0,
  packs_hash      text,
  created_at      timestamptz not null
);

grant select, insert on installation to stafett_app;
grant update (content_version, packs_hash) on installation to stafett_app;

grant select on schema_migration to stafett_app;
