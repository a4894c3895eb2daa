-- 紧急调阅: in an emergency the staff of one community or town reads another community of its county for a while, says why, and
-- is asked about it by the county afterwards.

create table break_glass (
    id             uuid        primary key default uuidv7(),
    person_id      uuid        not null references person,
    post_id        uuid        not null references post,
    community_code text        not null references division,
    county_code    text        not null references division,
    reason         text check (length(reason) between 10 and 500),
    opened_at      timestamptz not null,
    ends_at        timestamptz not null,
    closed_at      timestamptz,
    verdict        text check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    reviewed_at    timestamptz,
    reviewed_by    uuid references person,
    review_words   text,
    version        int         not null default 1,
    check (ends_at > opened_at and ends_at <= opened_at + interval '1 day'),
    check (closed_at between opened_at and ends_at),
    check ((verdict is null) = (reviewed_at is null) and (verdict is null) = (reviewed_by is null)),
    check (reviewed_by <> person_id),
    -- At most one open at a time.
    exclude using gist (person_id with =, tstzrange(opened_at, coalesce(closed_at, ends_at)) with &&)
);
comment on table break_glass is 'A community that somebody of the staff elsewhere in the county opened to themselves in an emergency.';
comment on column break_glass.post_id is 'The post by which they read there; what it may not read at home it does not read there.';
comment on column break_glass.reason is 'Why, in their words; null once that was deleted.';
create index break_glass_newest on break_glass (county_code, id desc);
create index break_glass_person on break_glass (person_id, id desc);
create index break_glass_post on break_glass (post_id);

alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy own on break_glass for select
    using (person_id = (select scope_value('person'))::uuid);
create policy audited on break_glass for select
    using (county_code = any ((select scope_list('audited_counties'))::text[]));
-- By a current post of one's own that the scope was entered with, over a community of the same county, from now on.
create policy opened on break_glass for insert
    with check (person_id = (select scope_value('person'))::uuid and closed_at is null and verdict is null
                and opened_at between now() - interval '5 minutes' and now() + interval '5 minutes'
                and exists (select 1 from post o
                            join division home on home.code = o.division_code
                            join division there on there.code = community_code
                            where o.id = post_id and o.person_id = (select scope_value('person'))::uuid
                              and o.role in ('community-worker', 'community-secretary', 'township-leader')
                              and o.division_code = any (scope_list('divisions'))
                              and counts_now(o.id, o.role)
                              and there.level = 'VILLAGE' and there.county_code = home.county_code
                              and break_glass.county_code = there.county_code));
-- Closed by whoever opened it, once; reviewed by the organiser of the county, once, and not by whoever opened it.
create policy closed on break_glass for update
    using (person_id = (select scope_value('person'))::uuid and closed_at is null)
    with check (person_id = (select scope_value('person'))::uuid and verdict is null);
create policy reviewed on break_glass for update
    using (verdict is null and person_id <> (select scope_value('person'))::uuid
           and 'county-organiser:' || county_code = any ((select scope_list('ranks'))::text[]))
    with check (reviewed_by = (select scope_value('person'))::uuid);
grant select, insert, update (closed_at, verdict, reviewed_at, reviewed_by, review_words, version) on break_glass to ${app_role};

alter table audit_entry drop constraint audit_entry_kind_check,
    add constraint audit_entry_kind_check
        check (kind in ('REVEALED', 'EXPORTED', 'PERMISSION_CHANGED', 'SUBJECT_DELETED', 'IMPORTED', 'IMPORT_UNDONE',
                        'BREAK_GLASS'));

-- The current posts of a person that the roles of their token cover, or one of them when they act as that one; and while
-- they read, the community that was opened in an emergency, in the role of the post that opened it.
create function scope_posts(p_person uuid, p_roles text[], p_acting uuid, p_reading boolean)
    returns table (role text, division_code text, grid_id uuid, building_id uuid, unit text, organisation_id uuid, held boolean)
    language sql stable
as $$
    with held as materialized (
        select o.* from post o
        where o.person_id = p_person
          and o.role = any (p_roles)
          and (p_acting is null or o.id = p_acting)
          and (now() at time zone 'Asia/Shanghai')::date between o.valid_from and coalesce(o.valid_to, 'infinity')
    )
    select h.role, h.division_code, h.grid_id, h.building_id, h.unit, h.organisation_id, true from held h
    union all
    select h.role, b.community_code, null, null, null, null, false
    from break_glass b join held h on h.id = b.post_id
    where p_reading and b.person_id = p_person and b.closed_at is null and now() < b.ends_at
$$;

-- As before, of these posts, and two settings more: the post the caller acts as, and the ranks by which they give posts, as
-- role:division.
drop function enter_scope(text, text[]);
create function enter_scope(
    p_subject text, p_roles text[], p_acting uuid default null, p_reading boolean default false,
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
           coalesce(array_agg(distinct o.role || ':' || coalesce(o.division_code, '')) filter (where o.held and o.role in
               ('community-secretary', 'township-leader', 'county-organiser', 'administrator')), '{}'),
           coalesce(array_agg(distinct o.grid_id) filter (where o.role = 'grid-member'), '{}'),
           coalesce(array_agg(distinct o.building_id) filter (where o.role = 'building-head'), '{}'),
           coalesce(array_agg(distinct o.building_id || ':' || o.unit) filter (where o.role = 'unit-head'), '{}'),
           coalesce(array_agg(distinct o.organisation_id) filter (where o.role in
               ('organisation-staff', 'department-staff', 'department-head')), '{}')
    into divisions, communities, counties, ranks, grids, buildings, units, organisations
    from scope_posts(enter_scope.person_id, p_roles, p_acting, p_reading) o;

    perform set_config('xiaoshao.divisions', array_to_string(divisions, ','), true),
            set_config('xiaoshao.communities', array_to_string(communities, ','), true),
            set_config('xiaoshao.audited_counties', array_to_string(counties, ','), true),
            set_config('xiaoshao.ranks', array_to_string(ranks, ','), true),
            set_config('xiaoshao.grids', array_to_string(grids, ','), true),
            set_config('xiaoshao.buildings', array_to_string(buildings, ','), true),
            set_config('xiaoshao.units', array_to_string(units, ','), true),
            set_config('xiaoshao.organisations', array_to_string(organisations, ','), true);
end $$;
