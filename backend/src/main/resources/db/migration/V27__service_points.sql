-- Service points: where people of a community get things done on foot. Written like whistle points: anybody reads, only a
-- scope over the community writes.

create table service_point (
    id             uuid primary key default uuidv7(),
    community_code text        not null references division,
    kind           text        not null check (kind in ('GOVERNMENT_SERVICE', 'HEALTH', 'ELDERLY_CARE', 'CHILD_CARE', 'MEALS',
                                                        'SHOPPING', 'REPAIR', 'CULTURE', 'OTHER')),
    name           text        not null check (length(name) between 1 and 60),
    address        text        not null check (length(address) between 1 and 120),
    phone          text check (phone ~ '^[+]?[0-9][0-9 -]{2,19}$'),
    longitude      float8 check (longitude between -180 and 180),
    latitude       float8 check (latitude between -90 and 90),
    items          text[]      not null check (cardinality(items) between 1 and 20 and array_position(items, null) is null),
    hours          text[]      not null
        check (array_to_string(hours, '/', '?') ~ '^([1-7] [0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9](/|$))*$'),
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    version        int         not null default 1,
    check ((longitude is null) = (latitude is null)),
    check (closed_at >= opened_at)
);
comment on table service_point is 'Places of the fifteen-minute circle; one that closed stays, for what referred to it.';
comment on column service_point.phone is 'The number of the place, which hangs at its door; nobody''s own.';
comment on column service_point.longitude is 'WGS-84; null while nobody has said where it lies.';
comment on column service_point.hours is 'Each week, by day (1 is Monday) and opening: ''1 08:30-12:00''; empty when not told.';
create index service_point_community on service_point (community_code, id);
create unique index service_point_name on service_point (community_code, name) where closed_at is null;

-- Not forced: what it holds is public, and the owner's migrations fill it.
alter table service_point enable row level security;
create policy everybody_reads on service_point for select using (true);
create policy scope_adds on service_point for insert with check (scope_covers(community_code));
create policy scope_changes on service_point for update using (scope_covers(community_code));

grant select, insert,
    update (kind, name, address, phone, longitude, latitude, items, hours, closed_at, version)
    on service_point to ${app_role};
