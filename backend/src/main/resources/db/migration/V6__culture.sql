-- Activities and brands are public, like the territory: anybody may read what a community offers. Who
-- signed up is personal: each caller sees their own sign-ups, and everyone else only how many there are.

create table brand (
    id             uuid primary key default uuidv7(),
    community_code text not null references division,
    name           text collate "zh-x-icu" not null,
    description    text not null,
    unique (community_code, name),
    unique (id, community_code)
);
comment on table brand is 'A name under which a community holds activities again and again.';

create table activity (
    id               uuid primary key default uuidv7(),
    community_code   text        not null references division,
    brand_id         uuid,
    title            text        not null,
    description      text        not null,
    venue            text        not null,
    starts_at        timestamptz not null,
    ends_at          timestamptz not null,
    sign_up_opens_at  timestamptz not null,
    sign_up_closes_at timestamptz not null,
    capacity         int         not null check (capacity between 1 and 100000),
    taken            int         not null default 0,
    version          int         not null default 1,
    search_grams     text[]      not null generated always as (name_grams(title || ' ' || venue)) stored,
    -- An activity's brand is one of its own community.
    foreign key (brand_id, community_code) references brand (id, community_code),
    check (starts_at < ends_at),
    check (sign_up_opens_at < sign_up_closes_at and sign_up_closes_at <= ends_at),
    -- The last word on the last place, whatever the code above it does.
    constraint activity_holds_no_more_than_its_capacity check (taken between 0 and capacity)
);
comment on column activity.taken is 'How many hold a place now: the sign-ups that were not cancelled.';
comment on column activity.version is 'Changes of what is announced; taking a place is none.';
create index activity_start on activity (starts_at, id);
create index activity_community_start on activity (community_code, starts_at, id);
create index activity_brand on activity (brand_id);
create index activity_search on activity using gin (search_grams);

create table sign_up (
    id           uuid primary key default uuidv7(),
    activity_id  uuid        not null references activity,
    person_id    uuid        not null references person,
    signed_up_at timestamptz not null,
    cancelled_at timestamptz check (cancelled_at >= signed_up_at),
    version      int         not null default 1
);
comment on table sign_up is 'Who holds or held a place; one that was cancelled stays, another may follow.';
create unique index sign_up_once on sign_up (activity_id, person_id) where cancelled_at is null;
create index sign_up_person on sign_up (person_id);

alter table sign_up enable row level security;
alter table sign_up force row level security;
create policy own_sign_ups on sign_up
    using (person_id = (select scope_value('person'))::uuid);

grant select on brand to ${app_role};
grant select, update (taken) on activity to ${app_role};
grant select, insert, update (cancelled_at, version) on sign_up to ${app_role};
