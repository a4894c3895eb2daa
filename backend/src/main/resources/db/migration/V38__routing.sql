-- Routing: which organisation a whistle is proposed to, by ordered rules that a town keeps for what is settled up to its level and
-- a county for what is settled at its own. Drafted, tried on past whistles, and published from a moment; never decisive.

create table routing_table (
    id           uuid primary key default uuidv7(),
    place_code   text        not null references division,
    county_code  text        not null references division,
    number       int check (number > 0),
    state        text        not null check (state in ('DRAFT', 'PUBLISHED')),
    note         text check (length(note) <= 500),
    rules        text        not null check (jsonb_typeof(rules::jsonb) = 'array' and jsonb_array_length(rules::jsonb) <= 100),
    valid_from   timestamptz,
    drafted_at   timestamptz not null,
    published_at timestamptz,
    version      int         not null default 1,
    check (case state when 'DRAFT' then number is null and valid_from is null and published_at is null
                      else number is not null and valid_from is not null and published_at is not null end),
    unique (place_code, number),
    unique (place_code, valid_from)
);
comment on table routing_table is 'Versions of the routing rules of towns and counties; the newest that has begun is in force.';
comment on column routing_table.place_code is 'The town, or the county for what the county settles itself.';
comment on column routing_table.rules is 'The whole list, first match wins: a version is read and replaced as one.';
create unique index routing_table_one_draft on routing_table (place_code) where state = 'DRAFT';
create index routing_table_newest on routing_table (county_code, drafted_at desc, id desc);

-- Whether the caller writes the rules of that place: leads the town, or organises the county.
create function scope_routes(p_place text) returns boolean
    language sql stable
    return array ['township-leader:' || p_place, 'county-organiser:' || p_place] && (select scope_list('ranks'));

alter table routing_table enable row level security;
alter table routing_table force row level security;
create policy published_in_county_or_over_it on routing_table for select
    using (state = 'PUBLISHED' and county_code = any ((select scope_counties())::text[]) or scope_covers(place_code));
create policy place_drafts on routing_table for insert with check (state = 'DRAFT' and scope_routes(place_code));
-- What is published is followed, not changed: not even by those who wrote it.
create policy place_changes on routing_table for update
    using (state = 'DRAFT' and scope_routes(place_code)) with check (scope_routes(place_code));
create policy place_discards on routing_table for delete using (state = 'DRAFT' and scope_routes(place_code));
grant select, insert, delete, update (number, state, note, rules, valid_from, published_at, version) on routing_table
    to ${app_role};

-- Who holds which post in organisations of the caller's counties today, and whom they stand in for. Posts in organisations lie in
-- no division, so whoever dispatches does not see them: the function tells the names and nothing else.
create policy rostered on post for select
    using (organisation_id = any ((select scope_list('rostering'))::uuid[]));
create policy rostered on person for select
    using (id = any ((select scope_list('rostered'))::uuid[]));

create function duty_roster(p_organisations uuid[])
    returns table (of_organisation uuid, in_role text, held_by text, instead_of text)
    language plpgsql
as $$
declare
    today constant date := (now() at time zone 'Asia/Shanghai')::date;
    persons text;
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.rostering', coalesce(
        (select string_agg(o.id::text, ',') from organisation o
         where o.id = any (p_organisations) and o.county_code = any (scope_counties())), ''), true);
    select coalesce(string_agg(distinct p.person_id::text, ','), '') into persons
    from post p where p.organisation_id = any ((select scope_list('rostering'))::uuid[]);
    perform set_config('xiaoshao.rostered', persons, true);
    return query
    select p.organisation_id, p.role, holder.name, absent.name
    from post p
    join person holder on holder.id = p.person_id
    left join post own on own.id = p.stands_in_for
    left join person absent on absent.id = own.person_id
    where p.organisation_id = any ((select scope_list('rostering'))::uuid[])
      and today between p.valid_from and coalesce(p.valid_to, 'infinity')
    -- Whoever stands in for somebody does so because that one is away, and comes first.
    order by p.organisation_id, p.role, p.stands_in_for is null, p.valid_from, p.id;
    perform set_config('xiaoshao.rostering', '', true);
    perform set_config('xiaoshao.rostered', '', true);
end $$;
