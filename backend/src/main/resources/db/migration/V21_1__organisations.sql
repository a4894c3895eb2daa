-- Organisations are made, changed and ended by those who govern their division, and so are the seats in their bodies. An
-- organisation that is no more keeps its name in whistles, orders and duty lists.

alter table organisation
    add column ended_on date,
    add column version  int not null default 1;
comment on column organisation.ended_on is 'Last day; null while it is there.';
create unique index organisation_one_branch on organisation (estate_id)
    where type = 'ESTATE_PARTY_BRANCH' and ended_on is null and estate_id is not null;
create unique index organisation_one_group on organisation (grid_id)
    where type = 'GRID_PARTY_GROUP' and ended_on is null and grid_id is not null;
create index organisation_division on organisation (division_code);

create policy scope_founds on organisation for insert with check (scope_covers(division_code));
create policy scope_changes on organisation for update using (scope_covers(division_code));
grant update (name, estate_id, grid_id, ended_on, version) on organisation to ${app_role};

alter table body_member
    add column shown   boolean not null default false,
    add column version int     not null default 1;
comment on column body_member.shown is 'Agreed to be shown to neighbours as a Party member (亮身份); only in Party bodies.';
create policy scope_adds on body_member for insert with check (scope_covers(community_code));
create policy scope_changes on body_member for update using (scope_covers(community_code));
grant insert, update (valid_to, shown, version) on body_member to ${app_role};

-- Whoever sits in a body needs no login; whoever has one is made with it.
create policy member_of_a_body on person for insert with check (subject is null);

-- Whether somebody still acts for an organisation. Posts in organisations lie in no division, so that those who govern it do
-- not see them: this tells that there is one, and not whose.
create policy asked_for on post for select using (organisation_id = (select scope_value('ending'))::uuid);
create function organisation_has_posts(p_organisation uuid) returns boolean
    language plpgsql
as $$
declare found_one boolean;
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.ending', p_organisation::text, true);
    select exists (select 1 from post where organisation_id = p_organisation
                   and coalesce(valid_to, 'infinity') >= (now() at time zone 'Asia/Shanghai')::date) into found_one;
    perform set_config('xiaoshao.ending', '', true);
    return found_one;
end $$;
