-- Where the boxes of a picture stand: groups of so many on the left and on the right, all of one size. Pictures of the same shape stand alike in
-- all municipalities and languages, so no municipality's words or names are here.
create table picture_layout (
  shape text primary key check (shape ~ '^[0-9,]{0,100}[|][0-9,]{0,100}$'),
  laid  jsonb not null
);

grant select, insert on picture_layout to stafett_app;
