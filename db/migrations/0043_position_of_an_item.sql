-- An item's position among those of its type as readers meet them: a level's steps in their order, and not by the alphabet. Written with the rest of
-- the row when content is published; `stafett search rebuild` writes what was published before.
alter table content_item add column position integer not null default 0;
