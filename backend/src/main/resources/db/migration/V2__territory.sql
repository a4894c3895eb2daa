-- Where. Divisions, grids and buildings are public facts that any visitor may read (a resident picks
-- the place of a whistle before logging in), so these tables carry no row-level security. The runtime
-- role reads them and changes nothing.

-- Every character and every pair of neighbouring characters of a text. A trigram index cannot find
-- the two-character words that Chinese names are made of; a GIN index over these can.
create function name_grams(p_text text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct substr(lower(p_text), i, n)), '{}')
            from generate_series(1, length(p_text)) i, generate_series(1, 2) n);

-- What people call a community: 昆新社区, not 昆新社区居民委员会; 城关村, not 城关村民委员会.
create function community_name(p_division_name text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(regexp_replace(p_division_name, '(居民委员会|居委会)$', ''), '村(民委员会|委会)$', '村');

create table division (
    code           text primary key check (code ~ '^[0-9]{12}$'),
    name           text not null,
    level          text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE')),
    parent_code    text references division,
    county_code    text references division,
    town_code      text references division,
    valid_from     date not null,
    valid_to       date check (valid_to >= valid_from),
    whistle_prefix text unique check (whistle_prefix ~ '^[A-Z]{2,4}$'),
    name_grams     text[] not null generated always as (name_grams(name)) stored,
    community_name text generated always as (case level when 'VILLAGE' then community_name(name) end) stored,
    check ((level = 'PROVINCE') = (parent_code is null)),
    check ((level in ('COUNTY', 'TOWN', 'VILLAGE')) = (county_code is not null)),
    check ((level in ('TOWN', 'VILLAGE')) = (town_code is not null)),
    check (whistle_prefix is null or level = 'COUNTY')
);
comment on table division is 'Official division codes, province to village level (GB/T 2260, GB/T 10114); revoked codes stay, so history keeps working.';
comment on column division.code is 'Always twelve digits, padded with zeros on the right.';
comment on column division.county_code is 'The county it is or lies in.';
comment on column division.town_code is 'The town it is or lies in.';
comment on column division.valid_from is 'First day known to be in force: the edition of the source, not the founding.';
comment on column division.valid_to is 'Last day in force; null while it is.';
comment on column division.whistle_prefix is 'Of a county: what its whistle numbers begin with.';
comment on column division.community_name is 'Of a village-level division: the name people say.';
create index division_children on division (parent_code, code);
create index division_name on division using gin (name_grams);

create table grid (
    id             uuid primary key default uuidv7(),
    community_code text not null references division,
    name           text not null,
    ordinal        int  not null,
    unique (community_code, ordinal),
    unique (id, community_code)
);
comment on table grid is 'The part of a community that one grid member looks after.';

create table building (
    id             uuid   primary key default uuidv7(),
    community_code text   not null references division,
    grid_id        uuid,
    name           text   not null,
    ordinal        int    not null,
    units          text[] not null default '{}' check (array_position(units, null) is null and array_to_string(units, '') !~ '[,:]'),
    unique (community_code, ordinal),
    unique (id, community_code),
    -- A building's grid is one of its own community.
    foreign key (grid_id, community_code) references grid (id, community_code)
);
comment on column building.units is 'Names of its units (stairwells), in order; empty when it has none.';
create index building_grid on building (grid_id);

grant select on division, grid, building to ${app_role};
