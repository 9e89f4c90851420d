-- Which municipalities say something of their own of an item that they inherit from a pack, and in how many fields: numbers for whoever
-- keeps the pack, so that they know whom a change concerns. What is counted is public; words and drafts are not reached.
create function own_words_in(pack_slug text, item_type text, item_key text)
  returns table (slug text, names jsonb, language text, fields integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with recursive below as (
    select pack_slug as layer
    where keeps_pack(pack_slug)
    union
    select pack.slug
    from pack
    join below on pack.inherits = below.layer
  )
  select municipality.slug, municipality.names, municipality.language,
    (select count(*)::integer
     from municipality_part as part, jsonb_object_keys(part.fields)
     where part.municipality_id = municipality.municipality_id and part.type = item_type and part.key = item_key)
  from municipality
  join below on municipality.inherits = below.layer
  where municipality.is_public;
end;

revoke all on function own_words_in from public;
grant execute on function own_words_in to stafett_app;
