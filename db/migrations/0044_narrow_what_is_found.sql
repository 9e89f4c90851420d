-- To which other items a document's item leads, as `audiences/ungdom`: measures are found by whom they are for, what they are about and who offers
-- them. Written with the rest of the row; `stafett search rebuild` writes what was published before.
alter table search_document add column facets text[] not null default '{}';
