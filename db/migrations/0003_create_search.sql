-- What readers can search: one row for each published item a municipality shows, in each language it offers.
-- Written when content is published, in the same transaction.

-- Letters with marks are found without them (á đ ŋ å ø as a d n a o), and inflected words by their stem.
create text search configuration stafett_norwegian (copy = norwegian);
alter text search configuration stafett_norwegian
  alter mapping for word, hword, hword_part, asciiword, asciihword, hword_asciipart with unaccent, norwegian_stem;

create text search configuration stafett_english (copy = english);
alter text search configuration stafett_english
  alter mapping for word, hword, hword_part, asciiword, asciihword, hword_asciipart with unaccent, english_stem;

-- Sámi and other languages have no stemmer in PostgreSQL.
create text search configuration stafett_simple (copy = simple);
alter text search configuration stafett_simple
  alter mapping for word, hword, hword_part, asciiword, asciihword, hword_asciipart with unaccent, simple;

create table search_document (
  municipality_id integer not null references municipality,
  language        text not null,
  type            text not null,
  key             text not null,
  -- Below the municipality's address in this language.
  path            text not null,
  title           text not null,
  summary         text not null,
  -- The language of title and summary when it is not the row's own.
  shown_in        text,
  terms           tsvector not null,
  -- Title, summary and synonyms without marks, for misspelt words.
  words           text not null,
  primary key (municipality_id, language, type, key)
);

alter table search_document enable row level security;

create policy own_municipality on search_document
  using (municipality_id = current_municipality())
  with check (municipality_id = current_municipality());

grant select, insert, update, delete on search_document to stafett_app;
