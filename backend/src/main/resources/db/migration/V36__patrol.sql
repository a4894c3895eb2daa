-- Patrols (每日巡): who walks which part of a community on which days, the rounds that were walked, where somebody checked in
-- and what they noted. Where anybody was is kept as check-ins of a round and nowhere else, and of a position only its distance.

-- Whether one of the forces that a plan is for holds a post in that place.
create function patrol_walked_by(
    p_forces text[], p_grid uuid, p_building uuid, p_estate uuid, p_grids uuid[], p_buildings uuid[], p_organisations uuid[])
    returns boolean
    language sql stable
    return coalesce(
        'GRID_MEMBER' = any (p_forces)
            and (p_grid = any (p_grids)
                 or exists (select 1 from building b
                            where b.grid_id = any (p_grids) and (b.id = p_building or b.estate_id = p_estate)))
        or 'BUILDING_HEAD' = any (p_forces)
            and exists (select 1 from building b
                        where b.id = any (p_buildings)
                          and (b.id = p_building or b.estate_id = p_estate or b.grid_id = p_grid))
        or 'PROPERTY_STEWARD' = any (p_forces)
            and exists (select 1 from organisation o
                        where o.id = any (p_organisations) and o.type = 'PROPERTY_COMPANY' and o.ended_on is null
                          and (o.estate_id = p_estate
                               or exists (select 1 from building b
                                          where b.estate_id = o.estate_id
                                            and (b.id = p_building or b.grid_id = p_grid)))),
        false);

-- The one grid that a place lies in; null for an estate that lies in several.
create function patrol_grid(p_grid uuid, p_building uuid, p_estate uuid) returns uuid
    language sql stable
    return coalesce(p_grid, (select case when count(distinct b.grid_id) = 1 then min(b.grid_id::text)::uuid end
                             from building b
                             where b.id = p_building or b.estate_id = p_estate and b.valid_to is null));

create table patrol_plan (
    id             uuid primary key default uuidv7(),
    county_code    text   not null references division,
    town_code      text   not null references division,
    community_code text   not null references division,
    grid_id        uuid,
    building_id    uuid,
    estate_id      uuid,
    name           text   not null check (length(name) between 1 and 60),
    forces         text[] not null check (cardinality(forces) between 1 and 3
                                          and forces <@ array ['GRID_MEMBER', 'BUILDING_HEAD', 'PROPERTY_STEWARD']),
    weekdays       text[] not null check (cardinality(weekdays) between 1 and 7
                                          and weekdays <@ array ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY',
                                                                 'SATURDAY', 'SUNDAY']),
    rounds         int    not null check (rounds between 1 and 12),
    valid_from     date   not null,
    valid_to       date check (valid_to >= valid_from - 1),
    follows_id     uuid unique references patrol_plan,
    version        int    not null default 1,
    check (num_nonnulls(grid_id, building_id, estate_id) = 1),
    foreign key (grid_id, community_code) references grid (id, community_code),
    foreign key (building_id, community_code) references building (id, community_code),
    foreign key (estate_id, community_code) references estate (id, community_code)
);
comment on table patrol_plan is 'Which place is walked on which days of the week, how often and by whom. What was in force is not changed: another plan follows it the next day.';
comment on column patrol_plan.valid_to is 'Last day; null while nobody has said one. The day before the first: called off before it began.';
comment on column patrol_plan.follows_id is 'The plan that this one took the place of.';
create index patrol_plan_community on patrol_plan (community_code, id);

create table patrol_point (
    id               uuid primary key default uuidv7(),
    plan_id          uuid not null references patrol_plan,
    ordinal          int  not null check (ordinal between 1 and 50),
    whistle_point_id uuid references whistle_point,
    building_id      uuid references building,
    longitude        float8 check (longitude between -180 and 180),
    latitude         float8 check (latitude between -90 and 90),
    unique (plan_id, ordinal),
    unique (plan_id, whistle_point_id),
    unique (plan_id, building_id),
    check (num_nonnulls(whistle_point_id, building_id) = 1),
    check ((longitude is null) = (latitude is null))
);
comment on table patrol_point is 'Where a round of the plan is to check in: at a whistle point or a building.';
comment on column patrol_point.longitude is 'WGS-84; null where nobody has said where it lies: then only its code checks in.';

create table patrol_round (
    id             uuid primary key default uuidv7(),
    plan_id        uuid        not null references patrol_plan,
    county_code    text        not null references division,
    town_code      text        not null references division,
    community_code text        not null references division,
    grid_id        uuid references grid,
    person_id      uuid        not null references person,
    walker_name    text check (length(walker_name) <= 100),
    day            date        not null,
    started_at     timestamptz not null,
    ended_at       timestamptz check (ended_at >= started_at),
    forgotten      boolean     not null default false check (not forgotten or ended_at is not null),
    version        int         not null default 1
);
comment on table patrol_round is 'One walk through the place of a plan.';
comment on column patrol_round.day is 'The day it began on, in Asia/Shanghai: what it counts for.';
comment on column patrol_round.forgotten is 'Nobody ended it: it was ended by rule, and does not count as walked.';
comment on column patrol_round.walker_name is 'A word about a person, so it can go: null afterwards.';
create unique index patrol_round_one_open on patrol_round (person_id) where ended_at is null;
create index patrol_round_person on patrol_round (person_id, id);
create index patrol_round_community on patrol_round (community_code, id);
create index patrol_round_plan on patrol_round (plan_id, day);
create index patrol_round_named on patrol_round (started_at) where walker_name is not null;
create index patrol_round_open on patrol_round (started_at) where ended_at is null;

create table patrol_check_in (
    id       uuid primary key default uuidv7(),
    round_id uuid        not null references patrol_round,
    point_id uuid        not null references patrol_point,
    way      text        not null check (way in ('CODE', 'POSITION')),
    metres   int check (metres >= 0),
    at       timestamptz not null,
    unique (round_id, point_id),
    check ((way = 'POSITION') = (metres is not null))
);
comment on column patrol_check_in.metres is 'How far from the point it was. The position itself is not kept.';

create table patrol_note (
    id          uuid primary key default uuidv7(),
    round_id    uuid        not null references patrol_round,
    building_id uuid references building,
    detail      text check (length(detail) <= 200),
    words       text check (length(words) <= 1000),
    whistle_id  uuid references whistle,
    at          timestamptz not null,
    version     int         not null default 1
);
comment on table patrol_note is 'What somebody noted on a round (随手记), and the whistle that became of it.';
comment on column patrol_note.words is 'May name people, so it can go: null afterwards, and detail as well.';
create index patrol_note_round on patrol_note (round_id);
create index patrol_note_worded on patrol_note (at) where words is not null or detail is not null;
create index patrol_note_whistle on patrol_note (whistle_id) where whistle_id is not null;

do $$
declare one text;
begin
    foreach one in array array ['patrol_plan', 'patrol_point', 'patrol_round', 'patrol_check_in', 'patrol_note'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
    end loop;
end $$;

-- Plans: seen by those who run, govern or oversee the place and by those who may walk them; written by the community's staff.
create policy in_scope on patrol_plan for select
    using (array [county_code, town_code, community_code] && (select scope_list('divisions'))
           or patrol_walked_by(forces, grid_id, building_id, estate_id, (select scope_list('grids'))::uuid[],
                               (select scope_list('buildings'))::uuid[], (select scope_list('organisations'))::uuid[]));
create policy made on patrol_plan for insert
    with check (community_code = any ((select scope_list('communities'))::text[]));
-- Whoever redraws the grids of a place takes its plans along.
create policy changed on patrol_plan for update
    using (array [county_code, town_code, community_code] && (select scope_list('divisions')));
create policy with_plan on patrol_point for select using (exists (select 1 from patrol_plan p where p.id = plan_id));
create policy of_ones_community on patrol_point for insert
    with check (exists (select 1 from patrol_plan p
                        where p.id = plan_id and p.community_code = any ((select scope_list('communities'))::text[])));
create policy off_ones_community on patrol_point for delete
    using (exists (select 1 from patrol_plan p
                   where p.id = plan_id and p.community_code = any ((select scope_list('communities'))::text[])));

-- Rounds: one's own, those of one's grids, and those of a place that one runs, governs or oversees. Begun by those who may
-- walk the plan, ended by whoever walks.
create policy in_scope on patrol_round for select
    using (array [county_code, town_code, community_code] && (select scope_list('divisions'))
           or grid_id = any ((select scope_list('grids'))::uuid[])
           or person_id = (select scope_value('person'))::uuid);
create policy walked on patrol_round for insert
    with check (person_id = (select scope_value('person'))::uuid
                and exists (select 1 from patrol_plan p
                            where p.id = plan_id and p.community_code = patrol_round.community_code
                              and patrol_walked_by(p.forces, p.grid_id, p.building_id, p.estate_id,
                                                   (select scope_list('grids'))::uuid[],
                                                   (select scope_list('buildings'))::uuid[],
                                                   (select scope_list('organisations'))::uuid[])));
create policy ended on patrol_round for update using (person_id = (select scope_value('person'))::uuid);
-- Rounds that nobody ended are ended by a pass that runs without a caller.
create policy ended_by_rule on patrol_round for update using ((select scope_value('ending_rounds')) = 'on');
create policy seen_by_rule on patrol_round for select using ((select scope_value('ending_rounds')) = 'on');

-- Words about people go after a term, by the same pass.
create policy forgotten on patrol_round for update using ((select scope_value('forgetting_patrols')) = 'on');
create policy forgotten_seen on patrol_round for select using ((select scope_value('forgetting_patrols')) = 'on');
create policy forgotten on patrol_note for update using ((select scope_value('forgetting_patrols')) = 'on');
create policy forgotten_seen on patrol_note for select using ((select scope_value('forgetting_patrols')) = 'on');

-- Check-ins and notes: seen with their round, and added to one's own while it is walked.
create policy with_round on patrol_check_in for select using (exists (select 1 from patrol_round r where r.id = round_id));
create policy on_ones_way on patrol_check_in for insert
    with check (exists (select 1 from patrol_round r
                        where r.id = round_id and r.person_id = (select scope_value('person'))::uuid and r.ended_at is null));
create policy with_round on patrol_note for select using (exists (select 1 from patrol_round r where r.id = round_id));
create policy on_ones_way on patrol_note for insert
    with check (exists (select 1 from patrol_round r
                        where r.id = round_id and r.person_id = (select scope_value('person'))::uuid and r.ended_at is null));
create policy followed_up on patrol_note for update
    using (exists (select 1 from patrol_round r
                   where r.id = round_id
                     and (r.person_id = (select scope_value('person'))::uuid
                          or r.community_code = any ((select scope_list('communities'))::text[]))));

grant select, insert, update (grid_id, name, forces, weekdays, rounds, valid_from, valid_to, version) on patrol_plan to ${app_role};
grant select, insert, delete on patrol_point to ${app_role};
grant select, insert, update (ended_at, forgotten, walker_name, version) on patrol_round to ${app_role};
grant select, insert on patrol_check_in to ${app_role};
grant select, insert, update (words, detail, whistle_id, version) on patrol_note to ${app_role};

-- Ends rounds that were begun before that moment, as if they had ended so long after they began; how many.
create function patrol_end_forgotten(p_before timestamptz, p_lasting interval, p_most int) returns int
    language plpgsql
as $$
declare done int;
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.ending_rounds', 'on', true);
    update patrol_round r set ended_at = r.started_at + p_lasting, forgotten = true, version = r.version + 1
    where r.id in (select o.id from patrol_round o where o.ended_at is null and o.started_at <= p_before
                   order by o.started_at limit p_most for update skip locked);
    get diagnostics done = row_count;
    perform set_config('xiaoshao.ending_rounds', '', true);
    return done;
end $$;

-- Deletes who walked and what was noted before that moment, of so many rounds and notes each; how many there were.
create function patrol_forget_words(p_before timestamptz, p_most int) returns int
    language plpgsql
as $$
declare
    rounds int;
    notes  int;
begin
    perform set_config('xiaoshao.forgetting_patrols', 'on', true);
    update patrol_round r set walker_name = null
    where r.id in (select o.id from patrol_round o where o.started_at < p_before and o.walker_name is not null limit p_most);
    get diagnostics rounds = row_count;
    update patrol_note n set words = null, detail = null
    where n.id in (select o.id from patrol_note o
                   where o.at < p_before and (o.words is not null or o.detail is not null) limit p_most);
    get diagnostics notes = row_count;
    perform set_config('xiaoshao.forgetting_patrols', '', true);
    return rounds + notes;
end $$;
