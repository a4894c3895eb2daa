-- Who answers. Organisations and matters name bodies and duties, not people: no row-level security.
-- Persons and posts name people: each caller sees their own, nothing else.

-- Allows "no two of the same code at the same time" as a constraint. A trusted extension: the owner
-- of the database may create it without being superuser.
create extension if not exists btree_gist;

-- Names sort as a Chinese reader expects, by pinyin.
create table organisation (
    id            uuid primary key default uuidv7(),
    name          text collate "zh-x-icu" not null,
    type          text not null check (type in (
                      'COMMUNITY_PARTY_ORGANISATION', 'ESTATE_PARTY_BRANCH', 'GRID_PARTY_GROUP', 'RESIDENTS_COMMITTEE',
                      'OWNERS_COMMITTEE', 'PROPERTY_COMMITTEE', 'PROPERTY_COMPANY', 'RESIDENT_UNIT', 'TOWN', 'DEPARTMENT',
                      'MEDIATION_TEAM', 'VOLUNTEER_TEAM', 'CARING_GROUP')),
    division_code text not null references division,
    county_code   text not null references division,
    name_grams    text[] not null generated always as (name_grams(name)) stored
);
comment on column organisation.division_code is 'The smallest division that holds all it works for.';
create index organisation_order on organisation (county_code, name, id);
create index organisation_name on organisation using gin (name_grams);

create table matter (
    id                   uuid primary key default uuidv7(),
    county_code          text not null references division,
    code                 text collate "zh-x-icu" not null,
    kind                 text not null check (kind in ('LIVELIHOOD', 'SAFETY', 'ENVIRONMENT', 'WARMTH')),
    title                text not null,
    lead_organisation_id uuid references organisation,
    legal_basis          text,
    valid_from           date not null,
    valid_to             date check (valid_to >= valid_from),
    search_grams         text[] not null generated always as (name_grams(code || ' ' || title)) stored,
    -- A matter is never changed, only ended and followed by the next version of the same code.
    constraint matter_one_version_a_day
        exclude using gist (county_code with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table matter is 'The duty list of a county: what may be whistled for, and who leads.';
comment on column matter.valid_to is 'Last day it may be admitted under; null while it may. Open whistles keep the version they have.';
create index matter_order on matter (county_code, code, id);
create index matter_search on matter using gin (search_grams);

create table person (
    id      uuid primary key default uuidv7(),
    subject text not null unique check (subject <> ''),
    name    text not null
);
comment on column person.subject is 'The "sub" of this person''s token.';

create table post (
    id              uuid primary key default uuidv7(),
    person_id       uuid not null references person,
    role            text not null check (role ~ '^[a-z]+(-[a-z]+)*$'),
    division_code   text references division,
    grid_id         uuid,
    building_id     uuid,
    unit            text,
    organisation_id uuid references organisation,
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    -- Grids and buildings are named together with their own community.
    check (grid_id is null and building_id is null or division_code is not null),
    foreign key (grid_id, division_code) references grid (id, community_code),
    foreign key (building_id, division_code) references building (id, community_code),
    check (unit is null or building_id is not null),
    -- enter_scope keeps units as buildingId:unit,buildingId:unit.
    check (unit !~ '[,:]'),
    -- A role that acts somewhere has that somewhere.
    check (case role
               when 'unit-head' then unit is not null
               when 'building-head' then building_id is not null
               when 'grid-member' then grid_id is not null
               when 'organisation-staff' then organisation_id is not null
               when 'department-staff' then organisation_id is not null
               when 'department-head' then organisation_id is not null
               when 'administrator' then true
               when 'integrator' then true
               else division_code is not null
           end)
);
comment on table post is 'Who acts where, in which role, from when to when.';
comment on column post.role is 'The role in the spelling of the realm, e.g. community-worker.';
comment on column post.valid_to is 'Last day of the term; null while open-ended.';
create index post_person on post (person_id);

alter table person enable row level security;
alter table person force row level security;
create policy own_person on person for select
    using (subject = (select current_setting('xiaoshao.subject', true)));

alter table post enable row level security;
alter table post force row level security;
create policy own_posts on post for select
    using (person_id = (select id from person where subject = current_setting('xiaoshao.subject', true)));

grant select on organisation, matter, person, post to ${app_role};

-- Opens this transaction to one caller: finds the current posts that the roles of the token cover,
-- keeps what they open in settings that end with the transaction (row-level security reads them) and
-- returns the same. A subject nobody knows opens nothing. Runs with the caller's own rights.
create function enter_scope(
    p_subject text, p_roles text[],
    out person_id uuid, out person_name text, out divisions text[], out grids uuid[],
    out buildings uuid[], out units text[], out organisations uuid[])
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.subject', coalesce(p_subject, ''), true);

    select p.id, p.name into person_id, person_name from person p where p.subject = p_subject;

    select coalesce(array_agg(distinct o.division_code) filter (where o.role in
               ('community-worker', 'community-secretary', 'township-leader', 'county-organiser', 'auditor')), '{}'),
           coalesce(array_agg(distinct o.grid_id) filter (where o.role = 'grid-member'), '{}'),
           coalesce(array_agg(distinct o.building_id) filter (where o.role = 'building-head'), '{}'),
           coalesce(array_agg(distinct o.building_id || ':' || o.unit) filter (where o.role = 'unit-head'), '{}'),
           coalesce(array_agg(distinct o.organisation_id) filter (where o.role in
               ('organisation-staff', 'department-staff', 'department-head')), '{}')
    into divisions, grids, buildings, units, organisations
    from post o
    where o.person_id = enter_scope.person_id
      and o.role = any (p_roles)
      and (now() at time zone 'Asia/Shanghai')::date between o.valid_from and coalesce(o.valid_to, 'infinity');

    perform set_config('xiaoshao.person', coalesce(person_id::text, ''), true),
            set_config('xiaoshao.divisions', array_to_string(divisions, ','), true),
            set_config('xiaoshao.grids', array_to_string(grids, ','), true),
            set_config('xiaoshao.buildings', array_to_string(buildings, ','), true),
            set_config('xiaoshao.units', array_to_string(units, ','), true),
            set_config('xiaoshao.organisations', array_to_string(organisations, ','), true);
end $$;

-- The counties the entered scope lies in; empty for a caller without a post of that kind.
create function scope_counties() returns text[]
    language sql stable
    return (select coalesce(array_agg(distinct county), '{}') from (
        select county_code from division where code = any (scope_list('divisions'))
        union all
        select d.county_code from grid g join division d on d.code = g.community_code
        where g.id = any (scope_list('grids')::uuid[])
        union all
        select d.county_code from building b join division d on d.code = b.community_code
        where b.id = any (scope_list('buildings')::uuid[])
           or b.id = any (select split_part(unit, ':', 1)::uuid from unnest(scope_list('units')) unit)
        union all
        select county_code from organisation where id = any (scope_list('organisations')::uuid[])
    ) as scope (county));
