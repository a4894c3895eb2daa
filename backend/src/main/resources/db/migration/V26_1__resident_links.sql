-- A login becomes a resident's by a code that the staff of the community hand to them on paper: fourteen days, once. Only
-- its hash is kept.
create table resident_link (
    id             uuid primary key default uuidv7(),
    resident_id    uuid        not null references resident on delete cascade,
    community_code text        not null references division,
    code_hash      bytea       not null unique,
    made_at        timestamptz not null,
    expires_at     timestamptz not null check (expires_at > made_at),
    used_at        timestamptz
);
comment on table resident_link is 'Codes that make a login a resident''s; a new one of the same resident ends the older ones.';
create index resident_link_resident on resident_link (resident_id);

alter table resident_link enable row level security;
alter table resident_link force row level security;
create policy of_the_community on resident_link
    using (community_code = any ((select scope_list('communities'))::text[]))
    with check (community_code = any ((select scope_list('communities'))::text[])
                and exists (select 1 from resident r
                            where r.id = resident_id and r.community_code = resident_link.community_code));
create policy presented on resident_link for select
    using (code_hash = decode((select scope_value('code_hash')), 'hex'));
create policy used on resident_link for update
    using (code_hash = decode((select scope_value('code_hash')), 'hex'));
grant select, insert, delete, update (used_at) on resident_link to ${app_role};

-- Opens the one resident whose code that is, and their household, to the transaction that uses it up; null for a code
-- that is wrong, used or too old, which is one answer.
create function use_link(p_hash bytea, p_now timestamptz) returns uuid
    language plpgsql
as $$
declare found uuid;
begin
    perform set_config('xiaoshao.code_hash', encode(p_hash, 'hex'), true);
    update resident_link set used_at = p_now
    where code_hash = p_hash and used_at is null and expires_at > p_now
    returning resident_id into found;
    perform set_config('xiaoshao.linking', coalesce(found::text, ''), true);
    perform set_config('xiaoshao.linking_household',
                       coalesce((select household_id::text from resident where id = found), ''), true);
    return found;
end $$;

create policy linked_by_code on resident for select using (id = (select scope_value('linking'))::uuid);
create policy linked_by_code_then on resident for update using (id = (select scope_value('linking'))::uuid);
create policy linked_by_code on household for select using (id = (select scope_value('linking_household'))::uuid);
create policy linked_by_code_then on household for update using (id = (select scope_value('linking_household'))::uuid);

-- Whoever uses a code becomes a person, and lives where the code says and nowhere else.
create policy linked_by_code on person for insert
    with check ((select scope_value('linking')) is not null and subject = (select scope_value('subject')));
-- Functions, since a policy of posts that looked at persons itself, whose policies look at posts, would go round.
create function linked_person() returns uuid
    language sql stable
    return (select id from person where subject = scope_value('subject'));
create function linked_home(p_community text, p_building uuid, p_unit text) returns boolean
    language sql stable
    return exists (select 1 from resident r
                   where r.id = scope_value('linking')::uuid and r.community_code = p_community
                     and r.building_id = p_building and r.unit is not distinct from p_unit);
create policy linked_by_code on post for insert
    with check (role = 'resident' and import_id is null and (select scope_value('linking')) is not null
                and person_id = linked_person() and linked_home(division_code, building_id, unit));
