-- Residents' logins given at the desk: by the staff of the community, to somebody who lives there and has none, in one act
-- with the person and the post of a resident; and a new one-time password for such a login. The functions do it as the owner
-- of the tables, for one resident at a time, and the policies beside them are the owner's alone.
create policy given_at_the_desk on person for insert to current_user
    with check (id = (select scope_value('giving'))::uuid);
create policy given_at_the_desk on account to current_user
    using (person_id = (select scope_value('giving'))::uuid);
create policy given_at_the_desk on post for insert to current_user
    with check (person_id = (select scope_value('giving'))::uuid and role = 'resident');
create policy weighed_at_the_desk on post for select to current_user
    using (person_id = (select scope_value('giving'))::uuid);

-- Makes the person, the account and the post of a resident. Answers no when the caller does not run the community, or the
-- resident has a login, moved out or was merged.
create function give_login(p_resident uuid, p_person uuid, p_account uuid, p_subject text, p_username text, p_at timestamptz)
    returns boolean
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare home resident%rowtype;
begin
    select * into home from resident r
    where r.id = p_resident and r.community_code = any (scope_list('communities'))
      and r.person_id is null and r.moved_out is null and r.merged_into is null;
    if not found then
        return false;
    end if;
    perform set_config('xiaoshao.giving', p_person::text, true);
    insert into person (id, name, subject) values (p_person, home.name, p_subject);
    insert into account (id, person_id, subject, username, created_at, changed_at, last_change)
    values (p_account, p_person, p_subject, p_username, p_at, p_at, 'CREATED');
    insert into post (person_id, role, division_code, building_id, unit, valid_from)
    values (p_person, 'resident', home.community_code, home.building_id, home.unit, (p_at at time zone 'Asia/Shanghai')::date);
    perform set_config('xiaoshao.giving', '', true);
    return true;
end $$;

-- The login of somebody who lives where the caller is of the staff, held until the transaction ends, and what stands against
-- a new password for it:
--   NO_LOGIN        none, or one that is kept elsewhere
--   SERVES          they have a post besides living there: whoever gives those posts administers their login
--   LOGIN_DISABLED  somebody disabled it
create function login_at_the_desk(p_resident uuid, out person uuid, out subject text, out username text, out obstacle text)
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare enabled boolean;
begin
    select r.person_id into person from resident r
    where r.id = p_resident and r.community_code = any (scope_list('communities'))
      and r.moved_out is null and r.merged_into is null;
    perform set_config('xiaoshao.giving', coalesce(person::text, ''), true);
    select a.subject, a.username, a.enabled into subject, username, enabled
    from account a where a.person_id = person for update;
    obstacle := case
        when subject is null then 'NO_LOGIN'
        when exists (select 1 from post p
                     where p.person_id = person and p.role <> 'resident'
                       and coalesce(p.valid_to, 'infinity') >= (now() at time zone 'Asia/Shanghai')::date) then 'SERVES'
        when not enabled then 'LOGIN_DISABLED'
    end;
    perform set_config('xiaoshao.giving', '', true);
end $$;

create function login_reset_at_the_desk(p_resident uuid, p_at timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare login record;
begin
    select * into login from login_at_the_desk(p_resident);
    if login.obstacle is not null then
        raise exception 'that login is not reset at the desk';
    end if;
    perform set_config('xiaoshao.giving', login.person::text, true);
    update account set last_change = 'PASSWORD_RESET', changed_at = p_at, version = version + 1
    where person_id = login.person;
    perform set_config('xiaoshao.giving', '', true);
end $$;

do $$
declare one text;
begin
    foreach one in array array ['give_login(uuid, uuid, uuid, text, text, timestamptz)', 'login_at_the_desk(uuid)',
                                'login_reset_at_the_desk(uuid, timestamptz)'] loop
        execute format('revoke all on function %s from public', one);
        execute format('grant execute on function %s to ${app_role}', one);
    end loop;
end $$;
