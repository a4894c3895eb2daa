-- Who lives where. Rows carry their place, so that a policy needs no join; phone, ID number and birth date
-- are sealed by the backend (org.xiaoshao.shared.FieldCipher) and found by blind indexes only.

-- A flat is a public fact like the building it is in; who lives in it is not.
create table dwelling (
    id             uuid primary key default uuidv7(),
    county_code    text not null references division,
    town_code      text not null references division,
    community_code text not null references division,
    grid_id        uuid references grid,
    building_id    uuid not null references building,
    unit           text,
    number         text not null,
    floor          int,
    address_order  text collate "C" not null,
    unique nulls not distinct (building_id, unit, number)
);
comment on column dwelling.number is 'As on the door, for instance 302.';
comment on column dwelling.address_order is 'Sorts dwellings as one walks by them: community, building, unit, number.';

create table household (
    id                  uuid primary key default uuidv7(),
    dwelling_id         uuid not null references dwelling,
    county_code         text not null references division,
    town_code           text not null references division,
    community_code      text not null references division,
    grid_id             uuid references grid,
    building_id         uuid not null references building,
    unit                text,
    address_order       text collate "C" not null,
    tenure              text not null check (tenure in ('OWNER', 'TENANT', 'VACANT')),
    registration        text check (registration in ('LOCAL', 'FLOATING')),
    moved_in            date not null,
    moved_out           date check (moved_out >= moved_in),
    -- Denormalised for row-level security: a policy that read the residents would recurse.
    resident_person_ids uuid[] not null default '{}',
    version             int not null default 1,
    check ((tenure = 'VACANT') = (registration is null))
);
comment on table household is 'Who lives or lived in a dwelling, from when to when; VACANT says that nobody does.';
comment on column household.resident_person_ids is 'Persons (logins) whose own household this is.';
create index household_address on household (community_code, address_order, id);
create index household_building on household (building_id, address_order, id);
create index household_county on household (county_code) where moved_out is null;
create index household_persons on household using gin (resident_person_ids);
create index household_dwelling on household (dwelling_id);
create unique index household_one_owner on household (dwelling_id) where tenure = 'OWNER' and moved_out is null;
create unique index household_one_vacancy on household (dwelling_id) where tenure = 'VACANT' and moved_out is null;

create table resident (
    id              uuid primary key default uuidv7(),
    household_id    uuid not null references household,
    county_code     text not null references division,
    town_code       text not null references division,
    community_code  text not null references division,
    grid_id         uuid references grid,
    building_id     uuid not null references building,
    unit            text,
    name            text not null,
    relation        text not null check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'GRANDCHILD',
                                                      'GRANDPARENT', 'OTHER_RELATIVE', 'NOT_RELATED')),
    sex             text check (sex in ('FEMALE', 'MALE')),
    phone           bytea,
    phone_index     bytea,
    id_number       bytea,
    id_number_index bytea,
    birth_date      bytea,
    birth_year      int check (birth_year between 1900 and 2200),
    moved_in        date not null,
    moved_out       date check (moved_out >= moved_in),
    merged_into     uuid references resident check (merged_into <> id),
    person_id       uuid references person,
    version         int not null default 1,
    name_grams      text[] not null generated always as (name_grams(name)) stored,
    check ((phone is null) = (phone_index is null)),
    check ((id_number is null) = (id_number_index is null)),
    check ((birth_date is null) = (birth_year is null))
);
comment on table resident is 'One person in one household, from when to when.';
comment on column resident.phone is 'Sealed under the key whose number it begins with, bound to this row and column.';
comment on column resident.phone_index is 'Keyed hash: finds an equal value, tells nothing of it.';
comment on column resident.birth_year is 'In the clear, for the age structure.';
comment on column resident.merged_into is 'The record that this one was found to be a duplicate of.';
comment on column resident.person_id is 'Whose login this is, if any.';
create index resident_household on resident (household_id);
create index resident_phone on resident (phone_index);
create index resident_id_number on resident (id_number_index);
create index resident_name on resident using gin (name_grams);
create index resident_merged on resident (merged_into) where merged_into is not null;
create unique index resident_person on resident (person_id) where moved_out is null and merged_into is null;
-- The last word on two heads, whatever the code above it does.
create unique index resident_one_head on resident (household_id)
    where relation = 'HEAD' and moved_out is null and merged_into is null;

alter table dwelling enable row level security;
alter table dwelling force row level security;
alter table household enable row level security;
alter table household force row level security;
alter table resident enable row level security;
alter table resident force row level security;

create policy anybody on dwelling for select using (true);

-- Those in charge of the place see the rows: its community's staff, grid member, building and unit head. A
-- town or county sees counts only.
create policy in_scope on household for select
    using (
        community_code = any ((select scope_list('communities'))::text[])
        or grid_id = any ((select scope_list('grids'))::uuid[])
        or building_id = any ((select scope_list('buildings'))::uuid[])
        or building_id::text || ':' || unit = any ((select scope_list('units'))::text[])
        or resident_person_ids @> array [(select scope_value('person'))::uuid]
    );

-- The households of the caller's own.
create function own_households() returns uuid[]
    language sql stable
    return (select coalesce(array_agg(id), '{}') from household
            where resident_person_ids @> array [scope_value('person')::uuid]);

create policy in_scope on resident for select
    using (
        community_code = any ((select scope_list('communities'))::text[])
        or grid_id = any ((select scope_list('grids'))::uuid[])
        or building_id = any ((select scope_list('buildings'))::uuid[])
        or building_id::text || ':' || unit = any ((select scope_list('units'))::text[])
        or household_id = any ((select own_households())::uuid[])
    );

-- Kept by the community's staff and the grid member; deleted by the community's staff.
do $$
declare kept text;
begin
    foreach kept in array array ['dwelling', 'household', 'resident'] loop
        execute format('create policy kept on %I for insert with check ('
                       'community_code = any ((select scope_list(''communities''))::text[])'
                       ' or grid_id = any ((select scope_list(''grids''))::uuid[]))', kept);
        execute format('create policy changed on %I for update using ('
                       'community_code = any ((select scope_list(''communities''))::text[])'
                       ' or grid_id = any ((select scope_list(''grids''))::uuid[]))', kept);
    end loop;
end $$;
create policy deleted on resident for delete
    using (community_code = any ((select scope_list('communities'))::text[]));

-- Counts are for everybody. Only the function below opens the rows for them, and it answers counts alone.
create policy counted on household for select using ((select scope_value('counting')) = 'on');
create policy counted on resident for select using ((select scope_value('counting')) = 'on');

grant select, insert, update on dwelling, household, resident to ${app_role};
grant delete on resident to ${app_role};

-- How many live in a county, town or community now, exactly; what of it may be shown is the service's matter.
create function population(p_place text, p_year int)
    returns table (dimension text, category text, number bigint)
    language plpgsql
as $$
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
    )
    select 'REGISTRATION', c.registration, count(*) from current_resident c group by c.registration
    union all
    select 'AGE', c.band, count(*) from current_resident c group by c.band
    union all
    select 'TENURE', c.tenure, count(*) from current_household c group by c.tenure;
    perform set_config('xiaoshao.counting', '', true);
end $$;
