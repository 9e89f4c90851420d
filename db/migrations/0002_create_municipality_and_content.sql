-- Municipalities, and the content of every layer as each layer says it: one row for an item's facts or its words in one
-- language, for one service. Composing the layers is done when a page is read.

-- Reference table: the packs that municipalities inherit from. The same for all, written by the owner only.
create table pack (
  slug      text primary key,
  kind      text not null check (kind in ('base', 'shared')),
  inherits  text references pack,
  names     jsonb not null,
  language  text not null,
  languages text[] not null,
  check ((kind = 'base') = (inherits is null))
);

-- Reference table: who is on this installation. Everything in it is public.
create table municipality (
  municipality_id integer primary key generated always as identity,
  slug            text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- The official number; it may change with a reform, so it is no key.
  number          text not null unique check (number ~ '^[0-9]{4}$'),
  inherits        text not null references pack,
  names           jsonb not null,
  language        text not null,
  languages       text[] not null check (language = any (languages)),
  colour          text not null check (colour ~ '^#[0-9a-f]{6}$'),
  hosts           text[] not null default '{}',
  accessibility   text
);

create index municipality_hosts on municipality using gin (hosts);

-- Reference table: content of the packs above the municipalities.
create table upstream_part (
  layer    text not null references pack,
  type     text not null,
  key      text not null,
  service  text not null,
  language text not null,
  fields   jsonb not null,
  reviewed jsonb,
  because  jsonb,
  primary key (layer, type, key, service, language)
);

-- A municipality's own content.
create table municipality_part (
  municipality_id integer not null references municipality,
  type            text not null,
  key             text not null,
  service         text not null,
  language        text not null,
  fields          jsonb not null,
  reviewed        jsonb,
  because         jsonb,
  primary key (municipality_id, type, key, service, language)
);

alter table municipality_part enable row level security;

create policy own_municipality on municipality_part
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select on pack, municipality, upstream_part to stafett_app;
grant select, insert, update, delete on municipality_part to stafett_app;
