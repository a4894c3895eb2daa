-- Deleting a resident's record for good takes the login with it: the person, the account, where they live and what hangs on
-- these, in the transaction of the act; Keycloak's user after it (docs/adr/0026).
--
-- The functions below do it as the owner of the tables, who is bound by row-level security as well: the policies beside them
-- are the owner's alone, so no statement of the backend has one more condition to weigh, and open no more than the one person
-- of the record that is being deleted.

-- What is left of a login until Keycloak has deleted its user and no token of it runs any more.
create table ended_login (
    subject  text primary key check (subject <> ''),
    ended_at timestamptz not null
);
comment on table ended_login is 'Logins whose bearer was deleted, by the id of their user in Keycloak and nothing else; gone when Keycloak and every token of theirs have forgotten it.';
alter table ended_login enable row level security;
alter table ended_login force row level security;
create policy presented on ended_login for select using (subject = (select scope_value('subject')));
create policy pushed on ended_login for select using ((select scope_value('pushing')) = 'on');
create policy pushed_then on ended_login for delete using ((select scope_value('pushing')) = 'on');
create policy noted on ended_login for insert to current_user with check (subject = (select scope_value('erasing_subject')));
grant select, delete on ended_login to ${app_role};

-- As before, and such a login opens nothing either.
create or replace function enabled_subject(p_subject text) returns text
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.subject', coalesce(p_subject, ''), true);
    return (select p_subject where not exists (select 1 from account a where a.subject = p_subject and not a.enabled)
                               and not exists (select 1 from ended_login e where e.subject = p_subject));
end $$;

create function ended_logins(p_most int) returns table (subject text, ended_at timestamptz)
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.pushing', 'on', true);
    return query select e.subject, e.ended_at from ended_login e order by e.ended_at, e.subject limit p_most;
    perform set_config('xiaoshao.pushing', '', true);
end $$;

create function login_gone(p_subject text) returns void
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.pushing', 'on', true);
    delete from ended_login e where e.subject = p_subject;
    perform set_config('xiaoshao.pushing', '', true);
end $$;

-- Finding what is somebody's must not read all that was ever written.
create index whistle_words_actor on whistle_words (actor_person_id) where actor_person_id is not null;
create index whistle_reporter_person on whistle_reporter (person_id) where person_id is not null;
create index idempotency_subject on idempotency (subject_id);
create index resident_any_person on resident (person_id) where person_id is not null;

create policy erased on person to current_user using (id = (select scope_value('erasing'))::uuid);
create policy erased on account to current_user using (person_id = (select scope_value('erasing'))::uuid);
create policy erased on post to current_user using (person_id = (select scope_value('erasing'))::uuid);
create policy erased on body_member for select to current_user using (person_id = (select scope_value('erasing'))::uuid);
create policy erased on resident to current_user using (person_id = (select scope_value('erasing'))::uuid)
    with check (person_id is null);
create policy erased on household to current_user
    using (resident_person_ids @> array [(select scope_value('erasing'))::uuid]) with check (true);
create policy erased on idempotency to current_user using (caller = (select scope_value('erasing_subject')));
create policy erased on audit_entry for select to current_user using ((select scope_value('erasing')) is not null);
create policy erased on audit_words to current_user using (about = (select scope_value('erasing'))::uuid);

-- Opens the person of a resident's record that the caller may delete: the secretary of its community. Held until the
-- transaction ends, so that nothing new comes to hang on them. Null when the record has no login.
create function open_erasing(p_resident uuid) returns uuid
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    found   uuid;
    subject text;
begin
    select r.person_id into found from resident r
    where r.id = p_resident and 'community-secretary:' || r.community_code = any (scope_list('ranks'));
    perform set_config('xiaoshao.erasing', coalesce(found::text, ''), true);
    select p.subject into subject from person p where p.id = found for update;
    perform set_config('xiaoshao.erasing_subject', coalesce(subject, ''), true);
    return found;
end $$;

-- What is to become of that person, asked when the record is gone:
--   LIVES_ELSEWHERE  another record is theirs that still runs: they and their login stay
--   SERVES           they have a post or a seat that runs or is to come: they and their login stay
--   SERVED           they had one: what they did in office stays under their name, the login goes
--   ERASED           nothing of the kind: everything goes
create function erased_as() returns text
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    today constant date := (now() at time zone 'Asia/Shanghai')::date;
    whom  constant uuid := scope_value('erasing')::uuid;
begin
    return case
        when exists (select 1 from resident r where r.person_id = whom and r.moved_out is null and r.merged_into is null)
            then 'LIVES_ELSEWHERE'
        when exists (select 1 from post p where p.person_id = whom and p.role <> 'resident'
                                            and coalesce(p.valid_to, 'infinity') >= today)
             or exists (select 1 from body_member m where m.person_id = whom and coalesce(m.valid_to, 'infinity') >= today)
            then 'SERVES'
        when exists (select 1 from post p where p.person_id = whom and p.role <> 'resident')
             or exists (select 1 from body_member m where m.person_id = whom)
            then 'SERVED'
        else 'ERASED'
    end;
end $$;

-- Does it. Where somebody lives goes with the record in any case.
create function erase_person(p_as text, p_at timestamptz, p_in_keycloak boolean) returns text
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    whom   constant uuid := scope_value('erasing')::uuid;
    login  constant text := scope_value('erasing_subject');
begin
    if whom is null or p_as <> erased_as() then
        raise exception 'nobody is being erased like that';
    end if;
    delete from post p
    where p.person_id = whom and p.role = 'resident'
      and not exists (select 1 from resident r
                      where r.person_id = whom and r.moved_out is null and r.merged_into is null
                        and r.building_id = p.building_id and r.unit is not distinct from p.unit);
    if p_as in ('SERVED', 'ERASED') then
        if login is not null and p_in_keycloak then
            insert into ended_login (subject, ended_at) values (login, p_at);
        end if;
        -- Records that ended before, of another community perhaps.
        update household set resident_person_ids = array_remove(resident_person_ids, whom)
        where resident_person_ids @> array [whom];
        update resident set person_id = null where person_id = whom;
        delete from idempotency where caller = login;
        delete from account where person_id = whom;
        -- What they did as a resident. What they did in office stays: somebody answers for it.
        delete from audit_words w
        where w.about = whom
          and (p_as = 'ERASED'
               or w.part = 'ACTOR' and exists (select 1 from audit_entry e
                                               where e.county_code = w.county_code and e.sequence = w.sequence
                                                 and e.actor_role = 'RESIDENT'));
        if p_as = 'ERASED' then
            delete from person where id = whom;
        else
            update person set subject = null where id = whom;
        end if;
    end if;
    perform set_config('xiaoshao.erasing', '', true), set_config('xiaoshao.erasing_subject', '', true);
    return case when p_as in ('SERVED', 'ERASED') then login end;
end $$;

-- What a key stood for is known by a hash without salt, which whoever guesses the input can try. The key stays spent: sent
-- again, it is refused as one that stands for another act.
create policy forgotten on idempotency to current_user
    using (subject_id = any ((select scope_list('forgetting_keys'))::uuid[]));
create function forget_keys(p_about uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform set_config('xiaoshao.forgetting_keys', array_to_string(p_about, ','), true);
    update idempotency set input_hash = '' where subject_id = any (p_about);
    perform set_config('xiaoshao.forgetting_keys', '', true);
end $$;

-- Whistles: what they wrote as a resident goes, and that it was they who reported. The reporter stays as one who has lost the
-- code. Answers how many of theirs are not over yet; then nothing is done.
create policy erased_found on whistle for select to current_user using ((select scope_value('erasing')) is not null);
create policy erased on whistle for update to current_user
    using (reporter_person_ids @> array [(select scope_value('erasing'))::uuid]) with check (true);
create policy erased_found on whistle_event for select to current_user using ((select scope_value('erasing')) is not null);
create policy erased on whistle_words to current_user using (actor_person_id = (select scope_value('erasing'))::uuid);
create policy erased on whistle_reporter to current_user using (person_id = (select scope_value('erasing'))::uuid)
    with check (person_id is null);
create policy erased on whistle_evaluation to current_user
    using (evaluator_id = (select scope_value('erasing'))::uuid) with check (true);
create function erase_reports(p_over text[]) returns int
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    whom  constant uuid := scope_value('erasing')::uuid;
    theirs uuid[];
    open   int;
begin
    -- Blown as a resident: by nobody on duty.
    select coalesce(array_agg(w.id), '{}'), count(*) filter (where w.state <> all (p_over)) into theirs, open
    from whistle w where w.reporter_person_ids @> array [whom] and w.source = 'RESIDENT';
    if open > 0 then
        return open;
    end if;
    theirs := theirs || array (select distinct d.whistle_id from whistle_words d join whistle w on w.id = d.whistle_id
                               where d.actor_person_id = whom and w.source = 'RESIDENT');
    update whistle_evaluation set evaluator_id = gen_random_uuid() where evaluator_id = whom and whistle_id = any (theirs);
    delete from whistle_words d using whistle_event e
    where d.actor_person_id = whom and d.whistle_id = any (theirs)
      and e.whistle_id = d.whistle_id and e.sequence = d.sequence and coalesce(e.actor_role, 'RESIDENT') = 'RESIDENT';
    update whistle_reporter set person_id = null, tracking_hash = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
    where person_id = whom and whistle_id = any (theirs);
    update whistle set reporter_person_ids = array_remove(reporter_person_ids, whom)
    where id = any (theirs) and reporter_person_ids @> array [whom];
    return 0;
end $$;

-- Activities: their sign-ups go. A place in one that is still to come is free again; of one that took place the number stays.
create policy erased on sign_up to current_user using (person_id = (select scope_value('erasing'))::uuid);
comment on column activity.taken is 'How many hold a place: the sign-ups that were not cancelled, and those deleted since it took place.';
create function erase_sign_ups(p_at timestamptz) returns void
    language sql security definer set search_path = public, pg_temp
begin atomic
    with gone as (
        delete from sign_up where person_id = scope_value('erasing')::uuid returning activity_id, cancelled_at
    )
    update activity set taken = taken - 1
    where starts_at > p_at and id in (select activity_id from gone where cancelled_at is null);
end;

-- Why somebody read elsewhere in an emergency, and what was said of it, is free text in two places: beside the emergency and
-- in the county's trail. Both go when the record of a resident whom they name is deleted, and all of them after a term.
create policy forgotten on break_glass to current_user using ((select scope_value('forgetting_emergencies')) = 'on');
create policy forgotten_emergency on audit_words to current_user
    using (part = 'THING' and (select scope_value('forgetting_emergencies')) = 'on');
create index break_glass_worded on break_glass (ends_at) where reason is not null or review_words is not null;
create function forget_emergencies(p_which uuid[]) returns int
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare done int;
begin
    perform set_config('xiaoshao.forgetting_emergencies', 'on', true);
    update break_glass set reason = null, review_words = null
    where id = any (p_which) and (reason is not null or review_words is not null);
    get diagnostics done = row_count;
    delete from audit_words where part = 'THING' and about = any (p_which);
    perform set_config('xiaoshao.forgetting_emergencies', '', true);
    return done;
end $$;
create function forget_emergencies_naming(p_name text, p_community text) returns int
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare which uuid[];
begin
    perform set_config('xiaoshao.forgetting_emergencies', 'on', true);
    select coalesce(array_agg(b.id), '{}') into which from break_glass b
    where b.community_code = p_community and (strpos(b.reason, p_name) > 0 or strpos(b.review_words, p_name) > 0);
    return forget_emergencies(which);
end $$;
create function forget_emergencies_before(p_end timestamptz, p_most int) returns int
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare which uuid[];
begin
    perform set_config('xiaoshao.forgetting_emergencies', 'on', true);
    select coalesce(array_agg(b.id), '{}') into which
    from (select o.id from break_glass o
          where o.ends_at < p_end and (o.reason is not null or o.review_words is not null)
          order by o.ends_at limit p_most) b;
    return forget_emergencies(which);
end $$;

do $$
declare one text;
begin
    foreach one in array array ['open_erasing(uuid)', 'erased_as()', 'erase_person(text, timestamptz, boolean)',
                                'forget_keys(uuid[])', 'erase_reports(text[])', 'erase_sign_ups(timestamptz)',
                                'forget_emergencies(uuid[])', 'forget_emergencies_naming(text, text)',
                                'forget_emergencies_before(timestamptz, int)'] loop
        execute format('revoke all on function %s from public', one);
        execute format('grant execute on function %s to ${app_role}', one);
    end loop;
end $$;
