-- The day on which whoever wonders first noticed it, as they say themselves: what must be decided is counted from it, without
-- opening a word. Notes from before it was asked arose on the day they were begun.
alter table wonder_note add column arose_on date;
update wonder_note set arose_on = begun_on;
alter table wonder_note alter column arose_on set not null;
