-- What people are told of whistles that concern them. What happened waits in an outbox, written with it; who is told of it is
-- found afterwards, once, whatever number of backends looks (docs/adr/0032).

-- What is still to be told. It names nobody: who did it and whom it concerns is asked of the whistle when it is told.
create table notification_outbox (
    id         uuid primary key default uuidv7(),
    whistle_id uuid not null references whistle,
    happening  text not null,
    -- Of an event its place in the ledger; of a warning the step of the run of the clock.
    sequence   int,
    deadline   text,
    round      int,
    step       text,
    level      text,
    due_at     timestamptz,
    at         timestamptz not null,
    check ((sequence is null) <> (deadline is null)),
    check ((deadline is null) = (round is null) and (deadline is null) = (step is null)
           and (deadline is null) = (level is null) and (deadline is null) = (due_at is null)),
    unique nulls not distinct (whistle_id, sequence, deadline, round, step)
);
comment on table notification_outbox is 'What happened and has not been told yet; a row goes in the transaction that tells it.';

create table notification (
    id             uuid primary key default uuidv7(),
    person_id      uuid        not null references person on delete cascade,
    whistle_id     uuid        not null references whistle,
    number         text        not null,
    kind           text        not null check (kind in ('REPORT', 'ORDER', 'DUTY', 'WARNING')),
    happening      text        not null,
    sequence       int,
    deadline       text,
    round          int,
    step           text,
    due_at         timestamptz,
    urgent         boolean     not null,
    at             timestamptz not null,
    read_at        timestamptz,
    transaction_id xid8        not null default pg_current_xact_id(),
    -- Nobody is told the same thing twice, whoever tells it how often.
    unique nulls not distinct (person_id, whistle_id, sequence, deadline, round, step)
);
comment on table notification is 'That somebody was told something: a code and what it is about, no words.';
comment on column notification.urgent is 'Of an emergency.';
comment on column notification.transaction_id is 'Its place in what is told live, as of whistle_event.';
create index notification_newest on notification (person_id, id desc);
create index notification_unread on notification (person_id, id desc) where read_at is null;
create index notification_feed on notification (person_id, transaction_id, id);
create index notification_whistle on notification (whistle_id);

alter table notification_outbox enable row level security;
alter table notification_outbox force row level security;
alter table notification enable row level security;
alter table notification force row level security;

create policy with_whistle on notification_outbox for insert
    with check (exists (select 1 from whistle w where w.id = whistle_id));
create policy told on notification_outbox using ((select scope_value('telling')) = 'on') with check (false);
create policy own on notification for select using (person_id = (select scope_value('person'))::uuid);
create policy own_read on notification for update using (person_id = (select scope_value('person'))::uuid);
create policy told on notification for insert with check ((select scope_value('telling')) = 'on');
-- Whoever tells must see what stands there already, to leave it alone.
create policy told_before on notification for select using ((select scope_value('telling')) = 'on');
grant select, insert, update, delete on notification_outbox to ${app_role};
grant select, insert on notification to ${app_role};
grant update (read_at) on notification to ${app_role};

-- Whom something concerns is said by posts that run today, those of substitutes among them, and by who has a login.
create policy told on post for select using ((select scope_value('telling')) = 'on');
create policy told on person for select using ((select scope_value('telling')) = 'on');

-- What is to be told, in the order in which it happened, from a place on.
create function notifications_waiting(p_after uuid, p_most int)
    returns table (id uuid, happening text, deadline text, level text)
    language plpgsql
as $$
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.telling', 'on', true);
    return query
        select o.id, o.happening, o.deadline, o.level from notification_outbox o
        where o.id > p_after order by o.id limit p_most;
    perform set_config('xiaoshao.telling', '', true);
end $$;

-- At which level a whistle is settled, of those that are divisions.
create function settling_level(p_level text) returns text
    language sql immutable parallel safe
    return case p_level when 'TOWN' then 'TOWN' when 'COUNTY' then 'COUNTY' else 'COMMUNITY' end;

-- Tells one thing to all whom it concerns, whoever did it excepted, and forgets that it was to be told. Of several audiences
-- that somebody belongs to the first counts. Answers how many were told; null when somebody else is telling it or has.
create function notification_tell(p_id uuid, p_audiences text[], p_kinds text[]) returns int
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

-- Wakes every node that listens, once the transaction has committed. Says whom, nothing of what.
create function announce_notification() returns trigger
    language plpgsql as $$
begin
    perform pg_notify('notification', new.person_id::text);
    return null;
end $$;
create trigger announce after insert on notification for each row execute function announce_notification();

-- What somebody was told goes with their login.
create policy erased on notification to current_user using (person_id = (select scope_value('erasing'))::uuid);
create function erase_notifications() returns void
    language sql security definer set search_path = public, pg_temp
begin atomic
    delete from notification where person_id = scope_value('erasing')::uuid;
end;
do $$
begin
    execute 'revoke execute on function erase_notifications() from public';
    execute 'grant execute on function erase_notifications() to ${app_role}';
end $$;
