-- The logins of people: what each should be. Keycloak holds the passwords and is made equal to what stands here, at once
-- where it answers and by a pass where it did not (docs/adr/0022). Whoever could appoint somebody to all that they are
-- administers their login.

create table account (
    id             uuid primary key default uuidv7(),
    person_id      uuid        not null unique references person,
    subject        text        not null unique check (subject <> ''),
    username       text        not null unique check (username ~ '^[a-z0-9._-]{3,40}$'),
    enabled        boolean     not null default true,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    last_change    text        not null check (last_change in ('CREATED', 'DISABLED', 'ENABLED', 'PASSWORD_RESET')),
    version        int         not null default 1 check (version > 0),
    pushed_enabled boolean,
    pushed_roles   text[]
);
comment on table account is 'The login of a person as it should be; person.subject follows it.';
comment on column account.subject is 'The id of the login in Keycloak, which is the "sub" of its tokens.';
comment on column account.pushed_enabled is 'What Keycloak was told last; null before it was told anything.';
comment on column account.pushed_roles is 'The realm roles that Keycloak was told last, in order.';

-- Weighing somebody needs all of their posts, also those the caller does not see: the one function below sees them and
-- answers yes or no.
create policy weighed on post for select using ((select scope_value('weighing')) = 'on');

-- Whether the caller could appoint that person to all that they are: to every post that runs or is to come or, when none
-- does, to those that ended last. Where somebody lives is no post of theirs in this. Nobody administers themselves.
create function may_administer(p_person uuid) returns boolean
    language plpgsql stable
as $$
declare
    today constant date := (now() at time zone 'Asia/Shanghai')::date;
    fits boolean;
begin
    if scope_value('ranks') is null or p_person = scope_value('person')::uuid then
        return false;
    end if;
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.weighing', 'on', true);
    with held as (
        select p.role, p.division_code, p.organisation_id, coalesce(p.valid_to, 'infinity') as last_day
        from post p
        where p.person_id = p_person and p.role <> 'resident'
    )
    select bool_and(may_appoint(h.role, h.division_code, h.organisation_id)) into fits
    from held h
    where h.last_day >= least(today, (select max(last_day) from held));
    perform set_config('xiaoshao.weighing', '', true);
    return coalesce(fits, false);
end $$;

alter table account enable row level security;
alter table account force row level security;
create policy own_account on account for select using (subject = (select scope_value('subject')));
create policy administered on account for select using (may_administer(person_id));
create policy given on account for insert
    with check (may_administer(person_id) and pushed_enabled is null and pushed_roles is null);
create policy changed on account for update using (may_administer(person_id));
grant select on account to ${app_role};
grant insert (id, person_id, subject, username, enabled, created_at, changed_at, last_change, version) on account to ${app_role};
grant update (enabled, changed_at, last_change, version, pushed_enabled, pushed_roles) on account to ${app_role};

-- A person gets the subject of their own account and no other, once.
create policy login_given on person for update
    using (subject is null and may_administer(id))
    with check (exists (select 1 from account a where a.person_id = person.id and a.subject = person.subject));
grant update (subject) on person to ${app_role};

-- The subject of a token, unless its login is disabled: such a token opens nothing from the next transaction on, however
-- long it still runs. Asked before the scope is entered.
create function enabled_subject(p_subject text) returns text
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.subject', coalesce(p_subject, ''), true);
    return (select p_subject where not exists (select 1 from account a where a.subject = p_subject and not a.enabled));
end $$;

-- Making Keycloak equal to what stands here needs all accounts and posts, and runs without a caller.
create policy pushed on account for select using ((select scope_value('pushing')) = 'on');
create policy pushed_then on account for update using ((select scope_value('pushing')) = 'on');
create policy pushed on post for select using ((select scope_value('pushing')) = 'on');

-- What logins should be: of one person, or of all that Keycloak was told something else. The roles are those of the posts
-- that run today; a token says what its bearer may do now.
create function wanted_logins(p_person uuid, p_most int)
    returns table (account uuid, subject text, enabled boolean, roles text[])
    language plpgsql
as $$
declare today constant date := (now() at time zone 'Asia/Shanghai')::date;
begin
    perform set_config('xiaoshao.pushing', 'on', true);
    return query
    select w.id, w.subject, w.enabled, w.roles
    from (select a.*, coalesce((select array_agg(distinct p.role order by p.role) from post p
                                where p.person_id = a.person_id
                                  and today between p.valid_from and coalesce(p.valid_to, 'infinity')), '{}') as roles
          from account a where p_person is null or a.person_id = p_person) w
    where p_person is not null
       or w.pushed_enabled is distinct from w.enabled or w.pushed_roles is distinct from w.roles
    order by w.changed_at, w.id
    limit p_most;
    perform set_config('xiaoshao.pushing', '', true);
end $$;

create function login_pushed(p_account uuid, p_enabled boolean, p_roles text[]) returns void
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.pushing', 'on', true);
    update account set pushed_enabled = p_enabled, pushed_roles = p_roles where id = p_account;
    perform set_config('xiaoshao.pushing', '', true);
end $$;

-- Whether somebody has that username, whoever that is.
create function username_taken(p_username text) returns boolean
    language plpgsql
as $$
declare taken boolean;
begin
    perform set_config('xiaoshao.pushing', 'on', true);
    select exists (select 1 from account a where a.username = p_username) into taken;
    perform set_config('xiaoshao.pushing', '', true);
    return taken;
end $$;

-- Those of the subjects that an account has.
create function known_subjects(p_subjects text[]) returns text[]
    language plpgsql
as $$
declare known text[];
begin
    perform set_config('xiaoshao.pushing', 'on', true);
    select coalesce(array_agg(a.subject), '{}') into known from account a where a.subject = any (p_subjects);
    perform set_config('xiaoshao.pushing', '', true);
    return known;
end $$;
