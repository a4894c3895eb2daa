-- What the services' scope checks held alone until now, held by the database as well.

-- Whether the caller lives or serves in that community: by a post of theirs that runs today.
create function scope_belongs(p_community text) returns boolean
    language sql stable
    return exists (
        select 1 from post p
        where p.person_id = (select scope_value('person'))::uuid and p.division_code = p_community
          and p.role in ('resident', 'unit-head', 'building-head', 'grid-member', 'mediator', 'errand-agent', 'volunteer',
                         'volunteer-leader', 'community-worker', 'community-secretary')
          and (now() at time zone 'Asia/Shanghai')::date between p.valid_from and coalesce(p.valid_to, 'infinity'));

-- One signs up where one lives or serves, and gives a place back wherever one holds it: who moved away does too.
drop policy own_sign_ups on sign_up;
create policy own_sign_ups on sign_up for select
    using (person_id = (select scope_value('person'))::uuid);
create policy own_sign_ups_change on sign_up for update
    using (person_id = (select scope_value('person'))::uuid);
create policy signed_up_where_one_belongs on sign_up for insert
    with check (person_id = (select scope_value('person'))::uuid
                and exists (select 1 from activity a where a.id = activity_id and scope_belongs(a.community_code)));

-- Not forced: what it announces is public, and the owner's migrations fill it. Places are counted by those who take them.
alter table activity enable row level security;
create policy everybody_reads on activity for select using (true);
create policy holders_count on activity for update
    using (exists (select 1 from sign_up s where s.activity_id = activity.id));

-- Exact counts are for those who see the rows; what anybody else is told of them is rounded here already, not only by
-- the service: nothing below five, the nearest multiple of five otherwise.
create or replace function population(p_place text, p_year int)
    returns table (dimension text, category text, number bigint)
    language plpgsql
as $$
declare
    exact boolean := p_place = any (scope_list('communities'));
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.counting', 'on', true);
    return query
    with current_household as (
        select h.id, h.tenure, h.registration from household h
        where h.moved_out is null and p_place in (h.county_code, h.town_code, h.community_code)
    ), current_resident as (
        select h.registration,
               case when r.birth_year is null then 'UNKNOWN'
                    when p_year - r.birth_year < 15 then 'UNDER_15'
                    when p_year - r.birth_year < 60 then 'FROM_15_TO_59'
                    when p_year - r.birth_year < 80 then 'FROM_60_TO_79'
                    else 'FROM_80' end as band
        from resident r join current_household h on h.id = r.household_id
        where r.moved_out is null and r.merged_into is null
    ), counted as (
        select 'REGISTRATION' as dimension, c.registration as category, count(*) as number
        from current_resident c group by c.registration
        union all
        select 'AGE', c.band, count(*) from current_resident c group by c.band
        union all
        select 'TENURE', c.tenure, count(*) from current_household c group by c.tenure
        union all
        select 'TOTAL', 'RESIDENTS', count(*) from current_resident
        union all
        select 'TOTAL', 'HOUSEHOLDS', count(*) from current_household h where h.tenure <> 'VACANT'
    )
    select c.dimension, c.category,
           case when exact then c.number
                when c.number < 5 then 0
                else (c.number + 2) / 5 * 5 end
    from counted c;
    perform set_config('xiaoshao.counting', '', true);
end $$;

-- Posts that stand for a grid go where the grid goes, moved by one function for those who govern its community.
create policy rehomed on post for update
    using ((select scope_value('rehoming')) = 'on' and scope_covers(division_code));
create policy rehomed_to on post for insert
    with check ((select scope_value('rehoming')) = 'on' and scope_covers(division_code));
grant insert, update (grid_id, valid_to) on post to ${app_role};

-- Of a grid that ended, all posts go on: each ends there today and begins in the other grid, so that history tells both.
-- Of a grid that was divided, those go that stand for a building that went. Answers whose posts they are.
create function rehome_posts(p_from uuid, p_to uuid, p_buildings uuid[], p_whole boolean)
    returns table (person uuid, in_role text)
    language plpgsql
as $$
declare
    today constant date := (now() at time zone 'Asia/Shanghai')::date;
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.rehoming', 'on', true);
    return query
    with going as materialized (
        select p.* from post p
        where p.grid_id = p_from and coalesce(p.valid_to, 'infinity') >= today
          and (p_whole or p.building_id = any (p_buildings))
    ), begun as (
        insert into post (person_id, role, division_code, grid_id, building_id, unit, organisation_id, valid_from, valid_to)
        select g.person_id, g.role, g.division_code, p_to, g.building_id, g.unit, g.organisation_id, today, g.valid_to
        from going g
        where g.valid_from < today
          -- Whoever serves there already needs no second post.
          and not exists (select 1 from post o
                          where o.person_id = g.person_id and o.role = g.role and o.grid_id = p_to
                            and o.building_id is not distinct from g.building_id and o.unit is not distinct from g.unit
                            and today between o.valid_from and coalesce(o.valid_to, 'infinity'))
    ), moved as (
        -- One that begins today or later has no history in the old grid.
        update post p set grid_id = case when p.valid_from < today then p.grid_id else p_to end,
                          valid_to = case when p.valid_from < today then today - 1 else p.valid_to end
        from going g where p.id = g.id
    )
    select distinct g.person_id, g.role from going g;
    perform set_config('xiaoshao.rehoming', '', true);
end $$;

-- Values sealed under an old key are sealed anew by a pass that runs without a caller (docs/operations/field-keys.md).
create policy resealed on resident for select using ((select scope_value('resealing')) = 'on');
create policy resealed_anew on resident for update using ((select scope_value('resealing')) = 'on');
