-- Null: brought in by the operator, on nobody's behalf.
alter table content_draft alter person_id drop not null;
