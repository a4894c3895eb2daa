-- Posts are given, ended and stood in for by those who govern the place, each down to the roles below their own. Who may
-- give which post is a rule of the database as well, so that no mistake in a service raises anybody.

alter table post
    add column version       int     not null default 1,
    add column called_off    boolean not null default false,
    add column stands_in_for uuid references post,
    add check (stands_in_for <> id);
comment on column post.called_off is 'Ended before its first day: its last day lies before the day it was called off, so it never runs.';
comment on column post.stands_in_for is 'The post whose holder this one stands in for; null for a post of its own.';
create index post_stands_in_for on post (stands_in_for) where stands_in_for is not null;
create index post_organisation on post (organisation_id) where organisation_id is not null;

-- A term that was called off is the only one whose last day lies before the first: everything that asks whether a post runs,
-- is to come or has ended compares these two days, and none of it needs to know of this.
do $$
declare one text;
begin
    for one in select conname from pg_constraint
               where conrelid = 'post'::regclass and contype = 'c' and pg_get_constraintdef(oid) = 'CHECK ((valid_to >= valid_from))'
    loop
        execute format('alter table post drop constraint %I', one);
    end loop;
end $$;
alter table post add constraint post_term check (called_off = (coalesce(valid_to, 'infinity') < valid_from));

-- Which posts somebody of that rank gives, ends and fills in. Nobody gives those of residents, integrators, administrators.
create function appoints(p_rank text, p_role text) returns boolean
    language sql immutable parallel safe
    return case
               when p_role in ('unit-head', 'building-head', 'grid-member', 'mediator', 'errand-agent', 'volunteer',
                               'volunteer-leader', 'community-worker', 'organisation-staff')
                   then p_rank in ('community-secretary', 'township-leader', 'county-organiser', 'administrator')
               when p_role = 'community-secretary' then p_rank in ('township-leader', 'county-organiser', 'administrator')
               when p_role in ('township-leader', 'department-staff', 'department-head')
                   then p_rank in ('county-organiser', 'administrator')
               when p_role in ('county-organiser', 'auditor') then p_rank = 'administrator'
               else false
           end;

-- Whether the entered scope gives posts of that role there: at or in that division, or in that organisation.
create function may_appoint(p_role text, p_division text, p_organisation uuid) returns boolean
    language sql stable
    return exists (
        select 1
        from unnest(scope_list('ranks')) held (rank)
        left join division d
            on d.code = coalesce(p_division, (select o.division_code from organisation o where o.id = p_organisation))
        where appoints(split_part(held.rank, ':', 1), p_role)
          and (split_part(held.rank, ':', 1) = 'administrator'
               or split_part(held.rank, ':', 2) in (d.code, d.town_code, d.county_code)));

-- Those who give posts see them, also those in organisations, which lie in no division.
create policy appointers_see on post for select
    using ((select scope_value('ranks')) is not null and may_appoint(role, division_code, organisation_id));
-- Nobody appoints themselves. What stands in for a post ends with it, whoever that is.
create policy appointed on post for insert
    with check (import_id is null and (select scope_value('ranks')) is not null
                and may_appoint(role, division_code, organisation_id)
                and person_id <> (select scope_value('person'))::uuid);
create policy appointers_end on post for update
    using ((select scope_value('ranks')) is not null and may_appoint(role, division_code, organisation_id)
           and (person_id <> (select scope_value('person'))::uuid or stands_in_for is not null));
grant update (valid_to, called_off, version) on post to ${app_role};

-- As before, and whoever stands in for a post that goes stands in for it where it went.
create or replace function rehome_posts(p_from uuid, p_to uuid, p_buildings uuid[], p_whole boolean)
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
        select p.*, p.valid_from < today as followed,
               -- Whoever serves there already needs no second post.
               exists (select 1 from post o
                       where o.person_id = p.person_id and o.role = p.role and o.grid_id = p_to
                         and o.building_id is not distinct from p.building_id and o.unit is not distinct from p.unit
                         and today between o.valid_from and coalesce(o.valid_to, 'infinity')) as serves_there,
               uuidv7() as next_id
        from post p
        where p.grid_id = p_from and coalesce(p.valid_to, 'infinity') >= today
          and (p_whole or p.building_id = any (p_buildings))
    ), begun as (
        insert into post (id, person_id, role, division_code, grid_id, building_id, unit, organisation_id, valid_from, valid_to,
                          stands_in_for)
        select g.next_id, g.person_id, g.role, g.division_code, p_to, g.building_id, g.unit, g.organisation_id, today,
               g.valid_to, coalesce(h.next_id, g.stands_in_for)
        from going g left join going h on h.id = g.stands_in_for and h.followed and not h.serves_there
        where g.followed and not g.serves_there
    ), moved as (
        -- One that begins today or later has no history in the old grid.
        update post p set grid_id = case when g.followed then p.grid_id else p_to end,
                          valid_to = case when g.followed then today - 1 else p.valid_to end,
                          stands_in_for = case when g.followed then p.stands_in_for else coalesce(h.next_id, p.stands_in_for) end,
                          version = p.version + 1
        from going g left join going h on h.id = g.stands_in_for and h.followed and not h.serves_there
        where p.id = g.id
    )
    select distinct g.person_id, g.role from going g;
    perform set_config('xiaoshao.rehoming', '', true);
end $$;
grant update (stands_in_for) on post to ${app_role};
