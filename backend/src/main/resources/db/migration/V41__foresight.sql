-- Foresight (主动预哨): matters that rise, come back or have their season at a place, found by a stated statistic over what was
-- whistled, offered as a proactive whistle, and decided with a reason.

create table foresight_look (
    id             uuid primary key default uuidv7(),
    county_code    text        not null references division,
    town_code      text        not null references division,
    community_code text        not null references division,
    day            date        not null,
    looked_at      timestamptz not null,
    history_days   int         not null check (history_days >= 0),
    cells          int         not null check (cells >= 0),
    tests          int         not null check (tests >= 0),
    offered        int         not null check (offered >= 0),
    known          int         not null check (known >= 0),
    lapsed         int         not null check (lapsed >= 0),
    judged         int         not null check (judged >= 0)
);
comment on table foresight_look is 'That the past of a community was looked through, and what came of it.';
comment on column foresight_look.day is 'In Asia/Shanghai: the pass looks once a day.';
comment on column foresight_look.cells is 'Pairs of a matter and a place with anything whistled.';
comment on column foresight_look.tests is 'Hypotheses that were tried: what the false discovery rate is kept over.';
comment on column foresight_look.known is 'Findings that were not offered, being open, taken up, or dismissed a short time ago without having grown.';
create index foresight_look_community on foresight_look (community_code, looked_at desc);

create table foresight (
    id             uuid primary key default uuidv7(),
    county_code    text        not null references division,
    town_code      text        not null references division,
    community_code text        not null references division,
    kind           text        not null check (kind in ('RISING', 'RECURRING', 'SEASONAL')),
    matter_id      uuid        not null references matter,
    matter_code    text collate "C" not null,
    estate_id      uuid,
    grid_id        uuid,
    window_from    date        not null,
    window_to      date        not null check (window_to >= window_from),
    observed       int         not null check (observed > 0),
    expected       float8      not null check (expected >= 0),
    probability    float8      not null check (probability between 0 and 1),
    adjusted       float8      not null check (adjusted between probability and 1),
    history_days   int         not null check (history_days >= 0),
    formula        int         not null,
    basis          text[]      not null,
    found_on       date        not null,
    horizon        date        not null check (horizon > found_on),
    found_at       timestamptz not null,
    state          text        not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DISMISSED', 'LAPSED')),
    reason         text check (reason in ('BEING_HANDLED', 'USUAL', 'CHANCE', 'SETTLED', 'OTHER')),
    words          text check (length(words) <= 1000),
    decider_name   text check (length(decider_name) <= 100),
    decided_at     timestamptz,
    whistle_id     uuid unique references whistle,
    came_true      boolean,
    version        int         not null default 1,
    check (num_nonnulls(estate_id, grid_id) <= 1),
    check ((state = 'OPEN') = (decided_at is null)),
    check ((state = 'ACCEPTED') = (whistle_id is not null)),
    check ((state = 'DISMISSED') = (reason is not null)),
    foreign key (estate_id, community_code) references estate (id, community_code),
    foreign key (grid_id, community_code) references grid (id, community_code)
);
comment on table foresight is 'A finding: that a matter rises, comes back or has its season at a place, with its statistic and what was decided.';
comment on column foresight.matter_id is 'The version of the matter under which it was whistled last; versions of one code count as one matter.';
comment on column foresight.estate_id is 'Where it is about; null, like the grid, where only the community is known.';
comment on column foresight.probability is 'That chance alone makes so many or more, if nothing has changed.';
comment on column foresight.adjusted is 'The same after Benjamini and Hochberg over all hypotheses of that look.';
comment on column foresight.formula is 'Version of the formula (docs/domain/foresight.md).';
comment on column foresight.horizon is 'Last day of what it foresees, and the last on which it can be decided.';
comment on column foresight.words is 'May name people, so they can go, and the name of who decided as well: null afterwards.';
comment on column foresight.came_true is 'Judged once, after the horizon; null before.';
create unique index foresight_one_open
    on foresight (community_code, kind, matter_code, coalesce(estate_id, grid_id, '00000000-0000-0000-0000-000000000000'))
    where state = 'OPEN';
create index foresight_community on foresight (community_code, id);
create index foresight_unjudged on foresight (community_code, horizon) where came_true is null;
create index foresight_worded on foresight (decided_at) where words is not null or decider_name is not null;

create table foresight_evidence (
    foresight_id uuid not null references foresight,
    ordinal      int  not null check (ordinal between 1 and 200),
    whistle_id   uuid not null references whistle,
    primary key (foresight_id, ordinal),
    unique (foresight_id, whistle_id)
);
comment on table foresight_evidence is 'The whistles that a finding counts, oldest first.';
create index foresight_evidence_whistle on foresight_evidence (whistle_id);

do $$
declare one text;
begin
    foreach one in array array ['foresight', 'foresight_look', 'foresight_evidence'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
    end loop;
end $$;

-- Seen by those who run, govern or oversee the place; looked for by the pass and the community's secretary, each of which
-- enters by whistle_history; decided by the community's staff.
create policy in_scope on foresight for select
    using (array [county_code, town_code, community_code] && (select scope_list('divisions')));
create policy seen_while_looking on foresight for select using (community_code = (select scope_value('foreseeing')));
create policy found on foresight for insert with check (community_code = (select scope_value('foreseeing')));
create policy judged on foresight for update using (community_code = (select scope_value('foreseeing')));
create policy decided on foresight for update
    using (community_code = any ((select scope_list('communities'))::text[]));
create policy in_scope on foresight_look for select
    using (array [county_code, town_code, community_code] && (select scope_list('divisions')));
create policy seen_while_looking on foresight_look for select using (community_code = (select scope_value('foreseeing')));
create policy looked on foresight_look for insert with check (community_code = (select scope_value('foreseeing')));
create policy with_foresight on foresight_evidence
    using (exists (select 1 from foresight f where f.id = foresight_id))
    with check (exists (select 1 from foresight f
                        where f.id = foresight_id and f.community_code = (select scope_value('foreseeing'))));

-- Words about people go after a term, by the same pass.
create policy forgotten on foresight for update using ((select scope_value('forgetting_foresights')) = 'on');
create policy forgotten_seen on foresight for select using ((select scope_value('forgetting_foresights')) = 'on');

grant select, insert, update (state, reason, words, decider_name, decided_at, whistle_id, came_true, version) on foresight to ${app_role};
grant select, insert on foresight_look, foresight_evidence to ${app_role};

-- What the look may read of whistles: one community's, no words and no persons. The policy is the owner's alone.
create policy foreseen on whistle for select to current_user using (community_code = (select scope_value('foreseeing')));

-- The past of a community in facts that name nobody, for the pass, which has no caller, and for those who work there.
create function whistle_history(p_community text, p_since timestamptz)
    returns table (id uuid, source text, state text, merged_into_id uuid, matter_id uuid, matter_code text,
                   estate_id uuid, grid_id uuid, blown_at timestamptz, closed_at timestamptz)
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if scope_value('person') is not null and not p_community = any (scope_list('communities')) then
        return;
    end if;
    perform set_config('xiaoshao.foreseeing', p_community, true);
    return query
        select w.id, w.source, w.state, w.merged_into_id, w.matter_id, m.code::text, b.estate_id,
               case when b.estate_id is null then w.grid_id end, w.blown_at, w.closed_at
        from whistle w
        left join matter m on m.id = w.matter_id
        left join building b on b.id = w.building_id
        where w.community_code = p_community and w.blown_at >= p_since
          -- A part is the same need as its whole.
          and w.parent_id is null
        order by w.blown_at, w.id;
end $$;

-- Communities with whistles that nobody has looked through on that day or later, at most so many.
create function foresight_due(p_day date, p_most int)
    returns table (community_code text, county_code text, town_code text)
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    one   record;
    found int := 0;
begin
    for one in select d.code, d.county_code, d.town_code from division d
               where d.level = 'VILLAGE' and d.county_code in (select n.county_code from whistle_number n)
               order by d.code
    loop
        exit when found >= p_most;
        perform set_config('xiaoshao.foreseeing', one.code, true);
        if exists (select 1 from whistle w where w.community_code = one.code)
           and not exists (select 1 from foresight_look l where l.community_code = one.code and l.day >= p_day) then
            found := found + 1;
            community_code := one.code;
            county_code := one.county_code;
            town_code := one.town_code;
            return next;
        end if;
    end loop;
    perform set_config('xiaoshao.foreseeing', '', true);
end $$;

-- Deletes what was written and who decided before that moment; how many.
create function foresight_forget_words(p_before timestamptz, p_most int) returns int
    language plpgsql
as $$
declare done int;
begin
    perform set_config('xiaoshao.forgetting_foresights', 'on', true);
    update foresight f set words = null, decider_name = null
    where f.id in (select o.id from foresight o
                   where o.decided_at < p_before and (o.words is not null or o.decider_name is not null)
                   order by o.decided_at limit p_most for update skip locked);
    get diagnostics done = row_count;
    perform set_config('xiaoshao.forgetting_foresights', '', true);
    return done;
end $$;
