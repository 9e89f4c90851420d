-- What a pack changed and a municipality looked at first, readers met when it was approved: the packs' changes of the item by their numbers,
-- from the first to the last. The row says nothing new of the own layer.
alter table municipality_change
  add column approved_from bigint,
  add column approved_to bigint,
  add check ((approved_from is null) = (approved_to is null));
