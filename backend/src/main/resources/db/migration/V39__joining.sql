-- "I have this too": before somebody submits, open whistles about the same thing nearby are offered, and joined instead of blown again.

alter table whistle_reporter add column joined boolean not null default false;
comment on column whistle_reporter.joined is 'Somebody else blew the whistle, and this reporter has the same trouble.';

-- Signs and pairs of neighbouring signs, since Chinese is written without blanks; what is no letter tells nothing.
create function text_grams(p_text text) returns text[]
    language sql immutable parallel safe
    return name_grams(regexp_replace(coalesce(p_text, ''), '[^[:alnum:]]', '', 'g'));

-- The share of the shorter text's pairs that the other one holds too, 0 to 1. Single signs are too common to tell anything.
create function text_likeness(p_one text[], p_other text[]) returns numeric
    language sql immutable parallel safe
    return (select coalesce(count(*) filter (where gram = any (p_other))::numeric
                            / nullif(least(count(*), (select count(*) from unnest(p_other) as other where length(other) = 2)), 0), 0)
            from unnest(p_one) as gram
            where length(gram) = 2);

-- The policies are the owner's alone: no statement of the backend has more to weigh, and none sees more than the function tells.
create policy offered on whistle for select to current_user
    using (community_code = (select scope_value('offering')) and kind <> 'WARMTH');

-- What was admitted and is not handled, nearby and alike. Never what is blown only (nobody has read it yet), a part of another one, or
-- WARMTH, which is about persons. The text given is compared inside, so that nobody's description leaves this function.
create function whistles_offered(
        p_community text, p_kind text, p_grid uuid, p_building uuid, p_text text, p_open text[], p_likeness numeric, p_most int)
    returns table (id uuid, number text, title text, kind text, matter_title text, state text, place text, nearness text,
                   blown_at timestamptz, reporter_count int)
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform set_config('xiaoshao.offering', p_community, true);
    return query
        with nearby as (
            select w.*,
                   case when w.building_id = p_building then 'BUILDING' when w.grid_id = p_grid then 'GRID' else 'COMMUNITY' end as near
            from whistle w
            where w.community_code = p_community and w.kind = p_kind and w.kind <> 'WARMTH'
              and w.state = any (p_open) and w.admitted_at is not null and w.parent_id is null
            order by w.blown_at desc
            limit 300),
        told as (
            select n.*, words.words::jsonb ->> 'title' as said,
                   text_likeness(text_grams(p_text),
                                 text_grams(concat(words.words::jsonb ->> 'title', words.words::jsonb ->> 'description'))) as likeness
            from nearby n left join whistle_words words on words.whistle_id = n.id and words.sequence = 1)
        select t.id, t.number, coalesce(t.said, m.title, ''), t.kind, m.title, t.state,
               coalesce(b.name, g.name, d.name), t.near, t.blown_at, t.reporter_count
        from told t
        left join matter m on m.id = t.matter_id
        left join building b on b.id = t.building_id
        left join grid g on g.id = t.grid_id
        join division d on d.code = t.community_code
        where t.near = 'BUILDING' or t.likeness >= p_likeness
        order by (t.near = 'BUILDING')::int + t.likeness desc, t.blown_at desc, t.id
        limit p_most;
    perform set_config('xiaoshao.offering', '', true);
end $$;
