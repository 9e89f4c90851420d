-- A planned transition is among the dates that come next, and waits for whoever is to receive it.
alter table relay drop constraint relay_next_kind_check;
alter table relay add constraint relay_next_kind_check
  check (next_kind in ('find-holder', 'answer-offer', 'follow-up', 'meeting', 'evaluation', 'pause-ends', 'transition'));

-- The transition that this person is to receive; null: none.
alter table relay_part add column receives uuid;
