-- Who looked at what, and why: one append-only, hash-chained trail per county. An entry names nobody; who
-- acted and whom it was about live beside it in rows that can be deleted, and the entry holds a salted
-- commitment to each. Deleting a row destroys value and salt; the chain still verifies.

create table audit_chain (
    county_code text primary key references division,
    entries     bigint not null check (entries >= 0),
    last_hash   bytea  not null
);
comment on table audit_chain is 'The end of each county''s trail; its row lock lets one writer at a time append, so no trail forks.';

create table audit_entry (
    county_code      text        not null references audit_chain,
    sequence         bigint      not null check (sequence > 0),
    id               uuid        not null unique,
    kind             text        not null check (kind in ('REVEALED', 'EXPORTED', 'PERMISSION_CHANGED', 'SUBJECT_DELETED')),
    at               timestamptz not null,
    actor_role       text,
    purpose          text,
    thing_type       text        not null,
    facts            text        not null,
    actor_commitment bytea       not null,
    thing_commitment bytea       not null,
    previous_hash    bytea       not null,
    hash             bytea       not null,
    primary key (county_code, sequence)
);
comment on column audit_entry.facts is 'What was done beside the rest, as JSON with its keys in order; names nobody.';

create index audit_entry_newest on audit_entry (at desc, id desc);

create table audit_words (
    county_code text   not null,
    sequence    bigint not null,
    part        text   not null check (part in ('ACTOR', 'THING')),
    salt        bytea  not null,
    about       uuid,
    words       text   not null,
    primary key (county_code, sequence, part),
    foreign key (county_code, sequence) references audit_entry (county_code, sequence)
);
comment on table audit_words is 'The deletable half of an entry: ACTOR the person who acted, THING what it was about and what was said of it.';
create index audit_words_about on audit_words (about);

alter table audit_chain enable row level security;
alter table audit_chain force row level security;
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
alter table audit_words enable row level security;
alter table audit_words force row level security;

-- Read by the auditor and the organiser of the county.
create policy audited on audit_chain for select
    using (county_code = any ((select scope_list('audited_counties'))::text[]));
create policy audited on audit_entry for select
    using (county_code = any ((select scope_list('audited_counties'))::text[]));
create policy audited on audit_words for select
    using (county_code = any ((select scope_list('audited_counties'))::text[]));

-- Written by whoever acts, to the end of the one trail that their act says it belongs to.
create policy recording on audit_chain
    using (county_code = (select scope_value('auditing')))
    with check (county_code = (select scope_value('auditing')));
create policy recording on audit_entry for insert
    with check (county_code = (select scope_value('auditing')));
create policy recording on audit_words for insert
    with check (county_code = (select scope_value('auditing')));

-- Forgotten only as far as it is about the one thing that is being deleted; never who acted.
create policy forgetting on audit_words for select
    using (part = 'THING' and about = (select scope_value('forgetting'))::uuid);
create policy forgotten on audit_words for delete
    using (part = 'THING' and about = (select scope_value('forgetting'))::uuid);

grant select, insert on audit_chain to ${app_role};
grant update (entries, last_hash) on audit_chain to ${app_role};
grant select, insert on audit_entry to ${app_role};
grant select, insert, delete on audit_words to ${app_role};

-- What the hash of an entry covers: a second implementation of org.xiaoshao.identity.internal.AuditChain,
-- so that a mistake in one of them shows.
create function audit_hash(e audit_entry) returns bytea
    language sql stable
    return sha256(convert_to(concat_ws(E'\n',
        encode(e.previous_hash, 'hex'), e.county_code, e.sequence, e.id, e.kind,
        to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        coalesce(e.actor_role, ''), coalesce(e.purpose, ''), e.thing_type, e.facts,
        encode(e.actor_commitment, 'hex'), encode(e.thing_commitment, 'hex')), 'UTF8'));

create function audit_commitment(w audit_words) returns bytea
    language sql stable
    return sha256(w.salt || convert_to(coalesce(w.about::text, '') || E'\n' || w.words, 'UTF8'));

-- Recomputes a county's trail in one pass: how many entries there are, and the first that does not follow from
-- the one before it, does not hash to what it says or does not fit the words that are left of it. An entry
-- that was cut off the end is missing at its own place.
create function audit_verify(p_county text, out entries bigint, out first_broken bigint)
    language sql stable
begin atomic
    with trail as (
        select e.sequence, e.hash,
               e.sequence = row_number() over in_order
               and e.previous_hash = lag(e.hash, 1, decode(repeat('00', 32), 'hex')) over in_order
               and e.hash = audit_hash(e)
               and not exists (
                   select 1 from audit_words w
                   where w.county_code = e.county_code and w.sequence = e.sequence
                     and audit_commitment(w) <> case w.part when 'ACTOR' then e.actor_commitment
                                                            else e.thing_commitment end) as sound
        from audit_entry e
        where e.county_code = p_county
        window in_order as (order by e.sequence)
    ), counted as (
        select count(*) as entries, min(sequence) filter (where not sound) as broken, max(sequence) as last,
               (select t.hash from trail t order by t.sequence desc limit 1) as last_hash
        from trail
    )
    select n.entries,
           case when n.broken is not null then n.broken
                when n.entries <> coalesce(c.entries, 0) then n.entries + 1
                when c.last_hash <> coalesce(n.last_hash, decode(repeat('00', 32), 'hex')) then n.last
           end
    from counted n left join audit_chain c on c.county_code = p_county;
end;

-- As before, and two settings more: the communities in which the caller works or is secretary, since leaders
-- of a town or county do not see what its communities' workers see; and the counties whose trail they read.
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

    perform set_config('xiaoshao.person', coalesce(person_id::text, ''), true),
            set_config('xiaoshao.divisions', array_to_string(divisions, ','), true),
            set_config('xiaoshao.communities', array_to_string(communities, ','), true),
            set_config('xiaoshao.audited_counties', array_to_string(counties, ','), true),
            set_config('xiaoshao.grids', array_to_string(grids, ','), true),
            set_config('xiaoshao.buildings', array_to_string(buildings, ','), true),
            set_config('xiaoshao.units', array_to_string(units, ','), true),
            set_config('xiaoshao.organisations', array_to_string(organisations, ','), true);
end $$;
