-- An employee at risk is shown to families by what they do and not by name (product.md, decisions taken); the leader decides.
alter table person add column by_function boolean not null default false;
