-- Standard texts that a town or a county words itself, of what leaves the house beside the inbox (docs/adr/0038). One row for
-- each thing that is said; what it said before stays beside it.

create table message_template (
    id          uuid primary key,
    place_code  text        not null references division,
    county_code text        not null references division,
    matter      text check (length(matter) between 1 and 40),
    happening   text        not null,
    side        text        not null check (side in ('REPORTER', 'SERVING')),
    language    text        not null check (language in ('ZH', 'EN')),
    subject     text        not null check (length(subject) between 1 and 60),
    body        text        not null check (length(body) between 1 and 500),
    in_use      boolean     not null default true,
    version     int         not null default 1,
    changed_at  timestamptz not null,
    unique nulls not distinct (place_code, matter, happening, side, language)
);
comment on table message_template is 'What towns and counties say instead of the texts that came with the product.';
comment on column message_template.place_code is 'The town, or the county for all its towns.';
comment on column message_template.matter is 'The code of a matter of the duty list; null for whistles of every matter.';
comment on column message_template.side is 'Whom it is said to: those who reported the whistle, or those who serve.';
create index message_template_county on message_template (county_code, happening, side, language) where in_use;

create table message_template_version (
    template_id uuid        not null references message_template,
    number      int         not null check (number > 0),
    subject     text,
    body        text,
    author      text        not null,
    at          timestamptz not null,
    primary key (template_id, number),
    check ((subject is null) = (body is null))
);
comment on table message_template_version is 'Every version of such a text; without words where it was taken out of use.';
comment on column message_template_version.author is 'The name of the leader or organiser who wrote it, as the audit trail has it.';

alter table message_template enable row level security;
alter table message_template force row level security;
alter table message_template_version enable row level security;
alter table message_template_version force row level security;
create policy in_county on message_template for select using (county_code = any ((select scope_counties())::text[]));
create policy told on message_template for select using ((select scope_value('telling')) = 'on');
create policy place_adds on message_template for insert with check (scope_routes(place_code));
create policy place_changes on message_template for update using (scope_routes(place_code)) with check (scope_routes(place_code));
create policy with_template on message_template_version for select
    using (exists (select 1 from message_template t where t.id = template_id));
create policy with_template_added on message_template_version for insert
    with check (exists (select 1 from message_template t where t.id = template_id and scope_routes(t.place_code)));
grant select, insert, update (subject, body, in_use, version, changed_at) on message_template to ${app_role};
-- What was said is not worded anew afterwards.
grant select, insert on message_template_version to ${app_role};

-- Whatever else the audit trail keeps by then, it keeps this as well.
do $$
begin
    execute (select 'alter table audit_entry drop constraint audit_entry_kind_check, add constraint audit_entry_kind_check '
                    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''MESSAGE_CHANGED''::text, ')
             from pg_constraint where conrelid = 'audit_entry'::regclass and conname = 'audit_entry_kind_check');
end $$;


-- As before, with what texts may speak of now: nothing that somebody wrote, and no address.
drop function delivery_take(timestamptz, timestamptz);
create function delivery_take(p_now timestamptz, p_until timestamptz)
    returns table (notification uuid, channel text, tries int, person uuid, happening text, kind text, number text, urgent boolean,
                   deadline text, due_at timestamptz, organisation text, county text, town text, community text, desk_phone text,
                   state text, matter text, mail bytea, phone bytea, quiet_from text, quiet_to text, language text)
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
        select n.id, taken.channel, taken.tries, n.person_id, n.happening, n.kind, n.number, n.urgent, n.deadline, n.due_at,
               l.name, w.county_code, w.town_code, c.community_name, desk_phone(w.community_code), w.state, m.code,
               p.mail, p.phone, p.quiet_from, p.quiet_to, p.language
        from whistle w
        join notification_preference p on p.person_id = n.person_id
        left join division c on c.code = w.community_code
        left join organisation l on l.id = w.lead_organisation_id
        left join matter m on m.id = w.matter_id
        where w.id = n.whistle_id;
    end if;
    perform set_config('xiaoshao.telling', '', true), set_config('xiaoshao.whistle', '', true);
end $$;

-- The number of the community's own desk, which hangs at its door.
create function desk_phone(p_community text) returns text
    language sql stable
    return (select s.phone from service_point s
            where s.community_code = p_community and s.kind = 'GOVERNMENT_SERVICE' and s.phone is not null and s.closed_at is null
            order by s.opened_at, s.id limit 1);

-- The texts in use that may say a thing to somebody there. Which of them does is decided in the code, in one place.
create function message_texts_told(p_county text, p_town text, p_matter text, p_happening text, p_side text, p_language text)
    returns table (template uuid, place text, of_matter text, subject text, body text)
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.telling', 'on', true);
    return query
        select t.id, t.place_code, t.matter, t.subject, t.body from message_template t
        where t.county_code = p_county and t.place_code in (p_county, p_town) and (t.matter is null or t.matter = p_matter)
          and t.happening = p_happening and t.side = p_side and t.language = p_language and t.in_use;
    perform set_config('xiaoshao.telling', '', true);
end $$;

-- How long what was told is kept. A batch each time, so that nothing waits for it.
create policy forgotten on notification for delete using ((select scope_value('telling')) = 'on');
grant delete on notification, notification_delivery to ${app_role};
create index notification_old on notification (at);
create index notification_delivery_old on notification_delivery (done_at) where done_at is not null;
create function notifications_forget(p_told_before timestamptz, p_done_before timestamptz, p_most int) returns int
    language plpgsql
as $$
declare
    deliveries int;
    told       int;
begin
    perform set_config('xiaoshao.telling', 'on', true);
    delete from notification_delivery d
    where (d.notification_id, d.channel) in (select o.notification_id, o.channel from notification_delivery o
                                             where o.done_at < p_done_before order by o.done_at limit p_most for update skip locked);
    get diagnostics deliveries = row_count;
    -- Not locked beforehand: to lock is to update, which is for whoever was told.
    delete from notification n
    where n.id in (select o.id from notification o where o.at < p_told_before order by o.at limit p_most);
    get diagnostics told = row_count;
    perform set_config('xiaoshao.telling', '', true);
    return deliveries + told;
end $$;
