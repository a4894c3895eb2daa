-- Those near a whistle are told as well: the grid members of its grid, the heads of its building and unit, and whoever
-- evaluates what staff blew.

-- A post of a building or a grid is found by it.
create index if not exists post_building on post (building_id) where building_id is not null;
create index if not exists post_grid on post (grid_id) where grid_id is not null;

-- Tells one thing to all whom it concerns, whoever did it excepted, and forgets that it was to be told. Of several audiences
-- that somebody belongs to the first counts. Answers how many were told; null when somebody else is telling it or has.
create or replace function notification_tell(p_id uuid, p_audiences text[], p_kinds text[]) returns int
    language plpgsql
as $$
declare
    today    constant date := (now() at time zone 'Asia/Shanghai')::date;
    one      notification_outbox;
    w        whistle;
    event_of whistle_event;
    actor    uuid;
    told     int;
begin
    perform set_config('xiaoshao.telling', 'on', true);
    select * into one from notification_outbox o where o.id = p_id for update skip locked;
    if one.id is null then
        perform set_config('xiaoshao.telling', '', true);
        return null;
    end if;
    -- Of one whistle in the order in which it happened: what was taken back is told after what it took back.
    if exists (select 1 from notification_outbox o where o.whistle_id = one.whistle_id and o.sequence < one.sequence) then
        perform set_config('xiaoshao.telling', '', true);
        return null;
    end if;
    perform set_config('xiaoshao.whistle', one.whistle_id::text, true);
    select * into w from whistle where id = one.whistle_id;
    select * into event_of from whistle_event e where e.whistle_id = w.id and e.sequence = one.sequence;
    select d.actor_person_id into actor from whistle_words d where d.whistle_id = w.id and d.sequence = one.sequence;

    -- What was taken back before anybody was told of it is told to nobody.
    if exists (select 1 from whistle_event u
               where u.whistle_id = w.id and u.type = 'UNDONE' and (u.facts::jsonb ->> 'sequence')::int = one.sequence) then
        p_audiences := '{}';
        p_kinds := '{}';
    end if;

    with audience as (
        -- Those that depend on where the whistle stands, as levels or as organisations.
        select a.place, a.kind,
               case
                   when a.name = 'SETTLERS' or a.name = 'HANDLERS' and w.lead_organisation_id is null
                       then settling_level(w.level)
                   when a.name = 'ARBITERS'
                       then case when w.level in ('TOWN', 'COUNTY')
                                      or exists (select 1 from whistle_order o join organisation g on g.id = o.organisation_id
                                                 where o.whistle_id = w.id and not o.superseded and g.type = 'TOWN')
                                 then 'COUNTY' else 'TOWN' end
                   when a.name = 'GRANTERS'
                       then case when w.lead_organisation_id is not null then settling_level(w.level)
                                 when w.level in ('TOWN', 'COUNTY') then 'COUNTY' else 'TOWN' end
                   else a.name
               end as name
        from unnest(p_audiences, p_kinds) with ordinality a (name, kind, place)
    ), asked as (
        select a.place, a.kind, o.organisation_id
        from audience a join whistle_order o on o.whistle_id = w.id
        where a.name in ('ORGANISATIONS', 'HANDLERS') and not o.superseded and o.state not in ('RETURNED', 'PASSED_UP')
           or a.name = 'UNSIGNED' and not o.superseded and o.state = 'SENT'
        union
        select a.place, a.kind, event_of.organisation_id from audience a where a.name = 'ORGANISATION'
    ), concerned as (
        select a.place, a.kind, r.person_id
        from audience a cross join unnest(w.reporter_person_ids) r (person_id) where a.name = 'REPORTERS'
        union all
        select a.place, a.kind, p.person_id
        from asked a join post p on p.organisation_id = a.organisation_id
        where p.role in ('organisation-staff', 'department-staff', 'department-head')
          and today between p.valid_from and coalesce(p.valid_to, 'infinity')
        union all
        select a.place, a.kind, p.person_id
        from audience a
        join (values ('COMMUNITY', w.community_code, array ['community-worker', 'community-secretary']),
                     ('SECRETARY', w.community_code, array ['community-secretary']),
                     ('TOWN', w.town_code, array ['township-leader']),
                     ('COUNTY', w.county_code, array ['county-organiser'])) serving (name, division, roles) on serving.name = a.name
        join post p on p.division_code = serving.division and p.role = any (serving.roles)
        where today between p.valid_from and coalesce(p.valid_to, 'infinity')
        union all
        -- Those near it: of its grid, of its building and its unit.
        select a.place, a.kind, p.person_id
        from audience a join post p on p.grid_id = w.grid_id
        where (a.name = 'GRID' or a.name = 'GRID_ITSELF' and w.level = 'GRID') and p.role = 'grid-member'
          and today between p.valid_from and coalesce(p.valid_to, 'infinity')
        union all
        select a.place, a.kind, p.person_id
        from audience a join post p on p.building_id = w.building_id
        where (a.name = 'HEADS' and (p.role = 'building-head' or p.role = 'unit-head' and p.unit = w.unit)
               or a.name = 'VOICES' and w.source <> 'RESIDENT' and p.role = 'building-head')
          and today between p.valid_from and coalesce(p.valid_to, 'infinity')
        union all
        select a.place, a.kind, p.person_id
        from audience a join post p on p.division_code = w.community_code
        where a.name = 'VOICES' and w.source <> 'RESIDENT' and w.building_id is null and p.role = 'community-secretary'
          and today between p.valid_from and coalesce(p.valid_to, 'infinity')
        union all
        select a.place, n.kind, n.person_id
        from audience a
        join notification n on n.whistle_id = w.id and n.sequence = (event_of.facts::jsonb ->> 'sequence')::int
        where a.name = 'TOLD'
    )
    insert into notification (person_id, whistle_id, number, kind, happening, sequence, deadline, round, step, due_at, urgent, at)
    select distinct on (c.person_id)
           c.person_id, w.id, w.number, c.kind, one.happening, one.sequence, one.deadline, one.round, one.step, one.due_at,
           w.urgency = 'EMERGENCY', one.at
    from concerned c join person p on p.id = c.person_id
    where p.subject is not null and c.person_id is distinct from actor
    order by c.person_id, c.place
    on conflict do nothing;
    get diagnostics told = row_count;

    delete from notification_outbox o where o.id = p_id;
    perform set_config('xiaoshao.telling', '', true), set_config('xiaoshao.whistle', '', true);
    return told;
end $$;
