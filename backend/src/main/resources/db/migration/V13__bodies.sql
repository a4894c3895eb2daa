-- Who serves where: estates and the bodies of an estate or grid, who sits in them, and who may see that. A community's
-- people are no secret to those who run or govern it; to everybody else persons and posts stay invisible.

create table estate (
    id             uuid primary key default uuidv7(),
    community_code text not null references division,
    name           text not null,
    unique (community_code, name),
    unique (id, community_code)
);
comment on table estate is 'A housing estate of a community.';
alter table building
    add column estate_id uuid,
    add foreign key (estate_id, community_code) references estate (id, community_code);
create index building_estate on building (estate_id);

alter table organisation
    add column estate_id uuid references estate,
    add column grid_id   uuid references grid,
    add check (estate_id is null or type in ('ESTATE_PARTY_BRANCH', 'OWNERS_COMMITTEE', 'PROPERTY_COMMITTEE', 'PROPERTY_COMPANY')),
    add check (grid_id is null or type = 'GRID_PARTY_GROUP');
comment on column organisation.estate_id is 'The estate whose body it is; null for bodies of another kind.';
comment on column organisation.grid_id is 'The grid whose Party group it is; null for bodies of another kind.';
create index organisation_estate on organisation (estate_id) where estate_id is not null;
create index organisation_grid on organisation (grid_id) where grid_id is not null;

-- Members of committees and branches need no login.
alter table person alter column subject drop not null;

create table body_member (
    id              uuid primary key default uuidv7(),
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    community_code  text not null references division,
    title           text not null check (length(title) between 1 and 40),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    exclude using gist (person_id with =, organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table body_member is 'Who sits in a committee, branch or group, with which title, from when to when.';
create index body_member_organisation on body_member (organisation_id);
create index body_member_person on body_member (person_id);

alter table body_member enable row level security;
alter table body_member force row level security;
create policy in_scope on body_member for select using (scope_covers(community_code));

-- A person is found by the posts and seats that are visible, so these may not look at persons again. Where a resident
-- lives is no post that others see: that is the household ledger's to tell.
drop policy own_posts on post;
create policy own_or_in_scope on post for select
    using (person_id = (select scope_value('person'))::uuid or role <> 'resident' and scope_covers(division_code));
drop policy own_person on person;
create policy own_or_in_scope on person for select
    using (subject = (select current_setting('xiaoshao.subject', true))
           or exists (select 1 from post p where p.person_id = person.id)
           or exists (select 1 from body_member m where m.person_id = person.id));
create index post_division on post (division_code) where division_code is not null;

grant select on estate, body_member to ${app_role};

-- The same as before, but that the person is known before the posts are looked at.
create or replace function enter_scope(
    p_subject text, p_roles text[],
    out person_id uuid, out person_name text, out divisions text[], out grids uuid[],
    out buildings uuid[], out units text[], out organisations uuid[])
    language plpgsql
as $$
declare
    communities text[];
    counties    text[];
begin
    perform set_config('xiaoshao.subject', coalesce(p_subject, ''), true);

    select p.id, p.name into person_id, person_name from person p where p.subject = p_subject;
    perform set_config('xiaoshao.person', coalesce(person_id::text, ''), true);

    select coalesce(array_agg(distinct o.division_code) filter (where o.role in
               ('community-worker', 'community-secretary', 'township-leader', 'county-organiser', 'auditor')), '{}'),
           coalesce(array_agg(distinct o.division_code) filter (where o.role in
               ('community-worker', 'community-secretary')), '{}'),
           coalesce(array_agg(distinct o.division_code) filter (where o.role in ('county-organiser', 'auditor')), '{}'),
           coalesce(array_agg(distinct o.grid_id) filter (where o.role = 'grid-member'), '{}'),
           coalesce(array_agg(distinct o.building_id) filter (where o.role = 'building-head'), '{}'),
           coalesce(array_agg(distinct o.building_id || ':' || o.unit) filter (where o.role = 'unit-head'), '{}'),
           coalesce(array_agg(distinct o.organisation_id) filter (where o.role in
               ('organisation-staff', 'department-staff', 'department-head')), '{}')
    into divisions, communities, counties, grids, buildings, units, organisations
    from post o
    where o.person_id = enter_scope.person_id
      and o.role = any (p_roles)
      and (now() at time zone 'Asia/Shanghai')::date between o.valid_from and coalesce(o.valid_to, 'infinity');

    perform set_config('xiaoshao.divisions', array_to_string(divisions, ','), true),
            set_config('xiaoshao.communities', array_to_string(communities, ','), true),
            set_config('xiaoshao.audited_counties', array_to_string(counties, ','), true),
            set_config('xiaoshao.grids', array_to_string(grids, ','), true),
            set_config('xiaoshao.buildings', array_to_string(buildings, ','), true),
            set_config('xiaoshao.units', array_to_string(units, ','), true),
            set_config('xiaoshao.organisations', array_to_string(organisations, ','), true);
end $$;
