-- What somebody is told also leaves the house, where they want it: by mail and by whatever gateway the house is configured for.

create table notification_preference (
    person_id  uuid primary key references person on delete cascade,
    channels   text[]      not null default '{}' check (cardinality(channels) <= 10),
    mail       bytea,
    phone      bytea,
    quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    quiet_to   text check (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    language   text        not null check (language in ('ZH', 'EN')),
    version    int         not null default 1,
    changed_at timestamptz not null,
    check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null or quiet_from <> quiet_to))
);
comment on table notification_preference is 'How somebody wants to be told beside the inbox; without a row, not at all.';
comment on column notification_preference.mail is 'Their address, sealed by the backend; phone likewise.';
comment on column notification_preference.quiet_from is 'By the clocks in China; where it is later than the end, over midnight.';
alter table notification_preference enable row level security;
alter table notification_preference force row level security;
create policy own on notification_preference using (person_id = (select scope_value('person'))::uuid);
create policy told on notification_preference for select using ((select scope_value('telling')) = 'on');
grant select, insert, update on notification_preference to ${app_role};

create table notification_delivery (
    notification_id uuid        not null references notification on delete cascade,
    channel         text        not null,
    state           text        not null check (state in ('WAITING', 'SENT', 'REFUSED', 'GIVEN_UP')),
    tries           int         not null default 0,
    next_at         timestamptz,
    done_at         timestamptz,
    primary key (notification_id, channel),
    check ((state = 'WAITING') = (next_at is not null) and (state = 'WAITING') = (done_at is null))
);
comment on table notification_delivery is 'That something somebody was told leaves by a channel: how often that was tried and what came of it.';
comment on column notification_delivery.next_at is 'When it is to be tried next; while it is being tried, when another backend may take it over.';
create index notification_delivery_due on notification_delivery (next_at) where next_at is not null;
alter table notification_delivery enable row level security;
alter table notification_delivery force row level security;
create policy told on notification_delivery using ((select scope_value('telling')) = 'on');
grant select, insert, update on notification_delivery to ${app_role};

-- In the transaction that tells: one for each channel that they chose.
create function deliver_notification() returns trigger
    language plpgsql as $$
begin
    insert into notification_delivery (notification_id, channel, state, next_at)
    select n.id, c.channel, 'WAITING', n.at
    from told n
    join notification_preference p on p.person_id = n.person_id
    cross join unnest(p.channels) c (channel)
    on conflict do nothing;
    return null;
end $$;
create trigger deliver after insert on notification referencing new table as told
    for each statement execute function deliver_notification();

-- Takes one that is due, so that nobody else does until then, with all that its words may speak of. Nothing when none is due.
create function delivery_take(p_now timestamptz, p_until timestamptz)
    returns table (notification uuid, channel text, tries int, person uuid, happening text, kind text, number text, urgent boolean,
                   deadline text, step text, due_at timestamptz, title text, place text, organisation text, county text,
                   matter_kind text, mail bytea, phone bytea, quiet_from text, quiet_to text, language text)
    language plpgsql
as $$
declare
    taken notification_delivery;
    n     notification;
begin
    perform set_config('xiaoshao.telling', 'on', true);
    update notification_delivery d set next_at = p_until, tries = d.tries + 1
    where (d.notification_id, d.channel) = (select w.notification_id, w.channel from notification_delivery w
                                            where w.next_at <= p_now order by w.next_at limit 1 for update skip locked)
    returning d.* into taken;
    if taken.notification_id is not null then
        select * into n from notification o where o.id = taken.notification_id;
        perform set_config('xiaoshao.whistle', n.whistle_id::text, true);
        return query
        select n.id, taken.channel, taken.tries, n.person_id, n.happening, n.kind, n.number, n.urgent, n.deadline, n.step, n.due_at,
               d.title, concat_ws(' ', c.name, b.name, w.unit), l.name, w.county_code, w.kind, p.mail, p.phone,
               p.quiet_from, p.quiet_to, p.language
        from whistle w
        join notification_preference p on p.person_id = n.person_id
        left join whistle_words d on d.whistle_id = w.id and d.sequence = 1
        left join division c on c.code = w.community_code
        left join building b on b.id = w.building_id
        left join organisation l on l.id = w.lead_organisation_id
        where w.id = n.whistle_id;
    end if;
    perform set_config('xiaoshao.telling', '', true), set_config('xiaoshao.whistle', '', true);
end $$;

-- What came of it: over, or to be tried again then. A try that was put off, for somebody's quiet hours, counts for none.
create function delivery_done(p_notification uuid, p_channel text, p_state text, p_next timestamptz, p_at timestamptz, p_counts boolean)
    returns void
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.telling', 'on', true);
    update notification_delivery d
    set state = p_state, next_at = p_next, done_at = case when p_state = 'WAITING' then null else p_at end,
        tries = d.tries - case when p_counts then 0 else 1 end
    where d.notification_id = p_notification and d.channel = p_channel;
    perform set_config('xiaoshao.telling', '', true);
end $$;

-- Where and how somebody was to be told goes with their login.
create policy erased on notification_preference to current_user using (person_id = (select scope_value('erasing'))::uuid);
create or replace function erase_notifications() returns void
    language sql security definer set search_path = public, pg_temp
begin atomic
    delete from notification where person_id = scope_value('erasing')::uuid;
    delete from notification_preference where person_id = scope_value('erasing')::uuid;
end;
