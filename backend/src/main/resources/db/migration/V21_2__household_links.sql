-- 党员联户: a Party member, shown as one, looks after some households and visits them. Who is linked is told to those in charge
-- of the place, to the member and to the household; what came of a visit to the first two.

create table household_link (
    id             uuid primary key default uuidv7(),
    household_id   uuid not null references household,
    dwelling_id    uuid not null references dwelling,
    person_id      uuid not null references person,
    county_code    text not null references division,
    community_code text not null references division,
    linked_from    date not null,
    linked_to      date check (linked_to >= linked_from),
    version        int  not null default 1
);
comment on table household_link is 'Which Party member looks after which household, from when to when.';
comment on column household_link.dwelling_id is 'Where the household lives: all that its member needs to know of it.';
create unique index household_link_one on household_link (household_id) where linked_to is null;
create index household_link_person on household_link (person_id);
create index household_link_community on household_link (community_code, id);

create table household_visit (
    id             uuid primary key default uuidv7(),
    link_id        uuid not null references household_link on delete cascade,
    household_id   uuid not null references household,
    person_id      uuid not null references person,
    community_code text not null references division,
    visited_on     date not null,
    way            text not null check (way in ('AT_HOME', 'BY_PHONE', 'BY_MESSAGE', 'MET_OUTSIDE')),
    words          text check (length(words) <= 500)
);
comment on table household_visit is 'A visit of a Party member to a household that they are linked with.';
comment on column household_visit.words is 'What came of it; may name people, so it goes with them: null afterwards.';
create index household_visit_link on household_visit (link_id, visited_on desc, id desc);
create index household_visit_household on household_visit (household_id);
create index household_visit_community on household_visit (community_code, visited_on);

alter table household_link enable row level security;
alter table household_link force row level security;
alter table household_visit enable row level security;
alter table household_visit force row level security;

create policy in_scope on household_link for select
    using (
        community_code = any ((select scope_list('communities'))::text[])
        or person_id = (select scope_value('person'))::uuid
        -- Whoever may see the household may see who looks after it.
        or exists (select 1 from household h where h.id = household_link.household_id)
    );
create policy kept on household_link for insert
    with check (community_code = any ((select scope_list('communities'))::text[]));
create policy changed on household_link for update
    using (
        community_code = any ((select scope_list('communities'))::text[])
        or exists (select 1 from household h where h.id = household_link.household_id
                   and h.grid_id = any ((select scope_list('grids'))::uuid[]))
    );
create policy deleted on household_link for delete
    using (community_code = any ((select scope_list('communities'))::text[]));

create policy in_scope on household_visit for select
    using (
        community_code = any ((select scope_list('communities'))::text[])
        or person_id = (select scope_value('person'))::uuid
        or exists (select 1 from household h where h.id = household_visit.household_id
                   and h.grid_id = any ((select scope_list('grids'))::uuid[]))
    );
create policy kept on household_visit for insert
    with check (
        community_code = any ((select scope_list('communities'))::text[])
        or person_id = (select scope_value('person'))::uuid
        or exists (select 1 from household h where h.id = household_visit.household_id
                   and h.grid_id = any ((select scope_list('grids'))::uuid[]))
    );
create policy forgotten on household_visit for update
    using (community_code = any ((select scope_list('communities'))::text[]));
create policy deleted on household_visit for delete
    using (community_code = any ((select scope_list('communities'))::text[]));

-- Counts are for those who lead as well; the functions below answer counts alone.
create policy counted on household_link for select using ((select scope_value('counting')) = 'on');
create policy counted on household_visit for select using ((select scope_value('counting')) = 'on');
-- Whoever records that a seat ended may not see the households that its holder looked after.
create policy left_the_party on household_link
    using ((select scope_value('unlinking')) = 'on' and scope_covers(community_code));

grant select, insert, delete, update (linked_to, version) on household_link to ${app_role};
grant select, insert, delete, update (words) on household_visit to ${app_role};

-- How many households live in a community, and how many of them are linked; none where the caller is not in charge.
create function household_link_coverage(p_community text, out households bigint, out linked bigint)
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.counting', 'on', true);
    select count(*), count(l.id) into households, linked
    from household h left join household_link l on l.household_id = h.id and l.linked_to is null
    where h.community_code = p_community and h.moved_out is null and h.tenure <> 'VACANT' and scope_covers(p_community);
    perform set_config('xiaoshao.counting', '', true);
end $$;

-- How many households each member looks after today, and how many visits they made in those days; nobody where the caller
-- is not in charge.
create function household_links_of_members(p_community text, p_from date, p_to date)
    returns table (person uuid, links bigint, visits bigint)
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.counting', 'on', true);
    return query
    select coalesce(l.person_id, v.person_id), coalesce(l.number, 0), coalesce(v.number, 0)
    from (select one.person_id, count(*) as number from household_link one
          where one.community_code = p_community and one.linked_to is null and scope_covers(p_community)
          group by one.person_id) l
    full join (select one.person_id, count(*) as number from household_visit one
               where one.community_code = p_community and one.visited_on between p_from and p_to
                 and scope_covers(p_community)
               group by one.person_id) v on v.person_id = l.person_id;
    perform set_config('xiaoshao.counting', '', true);
end $$;

-- Ends the links of somebody who sits in no Party body any more.
create function unlink_former_member(p_person uuid, p_day date) returns void
    language plpgsql
as $$
begin
    if exists (select 1 from body_member m join organisation o on o.id = m.organisation_id
               where m.person_id = p_person and (m.valid_to is null or m.valid_to > p_day)
                 and o.type in ('COMMUNITY_PARTY_ORGANISATION', 'ESTATE_PARTY_BRANCH', 'GRID_PARTY_GROUP')) then
        return;
    end if;
    perform set_config('xiaoshao.unlinking', 'on', true);
    update household_link set linked_to = greatest(linked_from, p_day), version = version + 1
    where person_id = p_person and linked_to is null;
    perform set_config('xiaoshao.unlinking', '', true);
end $$;

-- Whoever sees who looks after a household may read their name, which they agreed to be shown.
create policy linked on person for select
    using (exists (select 1 from household_link l where l.person_id = person.id));
