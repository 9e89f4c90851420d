-- Someone at work may also sit beside an adult or a youth without BankID: the same narrowed grant as a child has, for the own
-- pages of one party of one relay. What either session opens, the other does not.
alter table child_session rename to assisted_session;
alter index child_session_by_age rename to assisted_session_by_age;
alter table assisted_session
  add column kind text not null default 'child' check (kind in ('child', 'family')),
  -- Into which language a qualified interpreter says what is read and answered, if one does.
  add column interpreted_to text check (length(interpreted_to) between 1 and 60);
alter table assisted_session alter column kind drop default;
