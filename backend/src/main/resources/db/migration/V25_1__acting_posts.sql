-- Whoever holds several posts may act as one of them: the others open nothing meanwhile. The database takes no word for it:
-- a post that is not the caller's, not current or not of a role of their token opens nothing at all.

-- Whether a post of the caller counts now: the one they act as, or any when they act as none. Where somebody lives is no
-- post that they act as, and counts always.
create function counts_now(p_post uuid, p_role text) returns boolean
    language sql stable
    return p_role = 'resident' or coalesce(p_post = (select scope_value('acting_post'))::uuid, true);

-- As before, and what is asked of posts later in the transaction is answered for the one they act as, too.
create or replace function enter_scope(
    p_subject text, p_roles text[], p_acting uuid default null,
    out person_id uuid, out person_name text, out divisions text[], out grids uuid[],
    out buildings uuid[], out units text[], out organisations uuid[])
    language plpgsql
as $$
declare
    communities text[];
    counties    text[];
    ranks       text[];
begin
    perform set_config('xiaoshao.subject', coalesce(p_subject, ''), true),
            set_config('xiaoshao.acting_post', coalesce(p_acting::text, ''), true);

    select p.id, p.name into person_id, person_name from person p where p.subject = p_subject;
    perform set_config('xiaoshao.person', coalesce(person_id::text, ''), true);

    select coalesce(array_agg(distinct o.division_code) filter (where o.role in
               ('community-worker', 'community-secretary', 'township-leader', 'county-organiser', 'auditor')), '{}'),
           coalesce(array_agg(distinct o.division_code) filter (where o.role in
               ('community-worker', 'community-secretary')), '{}'),
           coalesce(array_agg(distinct o.division_code) filter (where o.role in ('county-organiser', 'auditor')), '{}'),
           coalesce(array_agg(distinct o.role || ':' || coalesce(o.division_code, '')) filter (where o.role in
               ('community-secretary', 'township-leader', 'county-organiser', 'administrator')), '{}'),
           coalesce(array_agg(distinct o.grid_id) filter (where o.role = 'grid-member'), '{}'),
           coalesce(array_agg(distinct o.building_id) filter (where o.role = 'building-head'), '{}'),
           coalesce(array_agg(distinct o.building_id || ':' || o.unit) filter (where o.role = 'unit-head'), '{}'),
           coalesce(array_agg(distinct o.organisation_id) filter (where o.role in
               ('organisation-staff', 'department-staff', 'department-head')), '{}')
    into divisions, communities, counties, ranks, grids, buildings, units, organisations
    from scope_posts(enter_scope.person_id, p_roles, p_acting) o;

    perform set_config('xiaoshao.divisions', array_to_string(divisions, ','), true),
            set_config('xiaoshao.communities', array_to_string(communities, ','), true),
            set_config('xiaoshao.audited_counties', array_to_string(counties, ','), true),
            set_config('xiaoshao.ranks', array_to_string(ranks, ','), true),
            set_config('xiaoshao.grids', array_to_string(grids, ','), true),
            set_config('xiaoshao.buildings', array_to_string(buildings, ','), true),
            set_config('xiaoshao.units', array_to_string(units, ','), true),
            set_config('xiaoshao.organisations', array_to_string(organisations, ','), true);
end $$;

-- As before, of the posts that count now.
create or replace function scope_belongs(p_community text) returns boolean
    language sql stable
    return exists (
        select 1 from post p
        where p.person_id = (select scope_value('person'))::uuid and p.division_code = p_community
          and p.role in ('resident', 'unit-head', 'building-head', 'grid-member', 'mediator', 'errand-agent', 'volunteer',
                         'volunteer-leader', 'community-worker', 'community-secretary')
          and counts_now(p.id, p.role)
          and (now() at time zone 'Asia/Shanghai')::date between p.valid_from and coalesce(p.valid_to, 'infinity'));
