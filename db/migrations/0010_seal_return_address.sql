-- An address to come back to may hold the word of an invitation, so it lies here sealed. What is under way begins anew.
delete from sign_in_attempt;

alter table sign_in_attempt drop column return_to;
alter table sign_in_attempt add column return_to_sealed bytea not null;
