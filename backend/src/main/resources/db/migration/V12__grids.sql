-- Grids have an outline and a life, and are redrawn by those who govern their community: divided when they have grown,
-- merged when they have shrunk. Anybody may read them as before; only a scope over the community writes.

alter table grid
    add column outline     text,
    add column outline_box box,
    add column valid_from  date,
    add column valid_to    date,
    add column version     int not null default 1,
    add constraint grid_outline_has_box check ((outline is null) = (outline_box is null)),
    add constraint grid_life check (valid_to >= valid_from);
comment on column grid.outline is 'GeoJSON Polygon (RFC 7946), WGS-84; null while nobody drew it.';
comment on column grid.outline_box is 'The smallest box around the outline, longitude and latitude; finds candidates for a point.';
comment on column grid.valid_from is 'First day; null when it is older than our records.';
comment on column grid.valid_to is 'Last day; null while it is in use.';
create index grid_box on grid using gist (outline_box);

-- Whether the entered scope lies over a community: its own code, its town or its county.
create function scope_covers(p_community text) returns boolean
    language sql stable
    return exists (select 1 from division d
                   where d.code = p_community
                     and array [d.county_code, d.town_code, d.code] && scope_list('divisions'));

create table grid_change (
    id             uuid primary key default uuidv7(),
    community_code text        not null references division,
    kind           text        not null check (kind in ('DRAWN', 'DIVIDED', 'MERGED')),
    grid_id        uuid        not null references grid,
    other_grid_id  uuid references grid,
    building_ids   uuid[]      not null default '{}',
    person_id      uuid        not null,
    at             timestamptz not null,
    check ((kind = 'DRAWN') = (other_grid_id is null))
);
comment on table grid_change is 'What was done to the grids of a community; rows are only ever added.';
comment on column grid_change.other_grid_id is 'The new grid of a division, or the one that a merged grid went into.';
comment on column grid_change.building_ids is 'The buildings that changed their grid with it.';
create index grid_change_community on grid_change (community_code, at desc, id desc);

-- A printed code at a gate, a door or a window: opening it fills the place of a whistle in.
create table whistle_point (
    id             uuid primary key default uuidv7(),
    code           text        not null unique check (code ~ '^[2-9A-HJKMNP-Z]{8}$'),
    community_code text        not null references division,
    building_id    uuid,
    unit           text,
    kind           text        not null check (kind in ('ESTATE_GATE', 'UNIT_DOOR', 'SERVICE_WINDOW')),
    name           text        not null check (length(name) between 1 and 60),
    put_up_at      timestamptz not null,
    taken_down_at  timestamptz,
    version        int         not null default 1,
    foreign key (building_id, community_code) references building (id, community_code),
    check (unit is null or building_id is not null)
);
comment on table whistle_point is 'Printed QR codes; one that was taken down still tells its place, for posters that still hang.';
create index whistle_point_community on whistle_point (community_code, id);

-- Not forced: what they hold is public, and the owner's migrations fill them.
do $$
declare one text;
begin
    foreach one in array array ['grid', 'building', 'whistle_point'] loop
        execute format('alter table %I enable row level security', one);
        execute format('create policy everybody_reads on %I for select using (true)', one);
        execute format('create policy scope_adds on %I for insert with check (scope_covers(community_code))', one);
        execute format('create policy scope_changes on %I for update using (scope_covers(community_code))', one);
    end loop;
end $$;
alter table grid_change enable row level security;
alter table grid_change force row level security;
create policy in_scope on grid_change using (scope_covers(community_code));

grant insert, update (outline, outline_box, valid_to, version) on grid to ${app_role};
grant update (grid_id) on building to ${app_role};
grant select, insert on grid_change to ${app_role};
grant select, insert, update (taken_down_at, version) on whistle_point to ${app_role};
