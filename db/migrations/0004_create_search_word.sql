-- Reference table: every word of published content, in each language, without marks. A misspelt word of a search is
-- compared with these. Published words are public, so they belong to no municipality.
create table search_word (
  language text not null,
  word     text not null,
  primary key (language, word)
);

create index search_word_likeness on search_word using gin (word gin_trgm_ops);

grant select, insert on search_word to stafett_app;

-- Misspelt words are found through search_word now.
alter table search_document drop column words;
