-- What the layers above said where a municipality says something of its own, when it was written or last looked at: by field; null
-- for nothing. Where they say something else now, the municipality is offered it, and nothing changes for readers before it says so.
alter table municipality_part add column under jsonb;
