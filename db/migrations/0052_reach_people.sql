-- How people are told, outside the application, that something waits for them.

-- What somebody has chosen; null where they have not.
alter table person add column told_by text check (told_by in ('email', 'sms', 'both', 'none'));

-- What is known of an address on a card: that whoever it belongs to has shown that they have it, or that what is sent there does
-- not arrive. It is about this address alone: it says nothing any more once the card has another.
create table notice_address (
  municipality_id integer not null references municipality,
  person_id       uuid not null,
  channel         text not null check (channel in ('email', 'sms')),
  address         text not null check (length(address) between 1 and 254),
  state           text not null check (state in ('proven', 'failed')),
  since           timestamptz not null check (isfinite(since)),
  primary key (municipality_id, person_id, channel),
  foreign key (municipality_id, person_id) references person
);

create index notice_address_failed on notice_address (municipality_id) where state = 'failed';

-- A code on its way to an address, for whoever reads it there to type. As a keyed hash of the code and the address; a new one takes
-- the place of the one before, and one that was typed is gone.
create table address_code (
  municipality_id integer not null references municipality,
  person_id       uuid not null,
  channel         text not null check (channel in ('email', 'sms')),
  code_hash       bytea not null,
  made_at         timestamptz not null check (isfinite(made_at)),
  primary key (municipality_id, person_id, channel),
  foreign key (municipality_id, person_id) references person
);

-- An address at which somebody's calendar asks for their own days, by a word that nobody guesses, kept as a hash. One that was ended
-- stays, so that it never works again.
create table calendar_feed (
  municipality_id integer not null references municipality,
  token_hash      bytea not null,
  person_id       uuid not null,
  made_at         timestamptz not null check (isfinite(made_at)),
  ended_at        timestamptz check (isfinite(ended_at)),
  primary key (municipality_id, token_hash),
  foreign key (municipality_id, person_id) references person
);

create unique index calendar_feed_of_person on calendar_feed (municipality_id, person_id) where ended_at is null;

-- Meetings to come, for the calendars of those who are asked to them: when and who, sealed with the relay's own key. What runs now
-- is looked at once more, so that they are there.
alter table follow_up add column meetings_sealed bytea;
update relay set look_at = '-infinity' where look_at < 'infinity';

alter table notice_address enable row level security;
create policy own_municipality on notice_address
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table address_code enable row level security;
create policy own_municipality on address_code
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

alter table calendar_feed enable row level security;
create policy own_municipality on calendar_feed
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert on calendar_feed to stafett_app;
grant update (ended_at) on calendar_feed to stafett_app;
grant select, insert, update, delete on notice_address, address_code to stafett_app;

-- Where an invitation was sent, as a keyed hash: whoever takes it by the link in it has that address.
alter table invitation add column sent_to_hash bytea;
