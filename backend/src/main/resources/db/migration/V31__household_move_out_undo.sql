-- A whole household's moving out is taken back for a while as well, counted from when it was recorded.
alter table household
    add moved_out_at timestamptz,
    add moved_out_together int;
comment on column household.moved_out_at is 'When the last day was recorded; null for what was recorded before this was kept, or came from a file. Who left with it bears the same instant.';
comment on column household.moved_out_together is 'How many records left with it: fewer of them later say that one was deleted.';

alter table household_link add moved_out_at timestamptz;
comment on column household_link.moved_out_at is 'When the moving out was recorded that ended it; null when it ended otherwise, or runs.';
grant update (moved_out_at) on household_link to ${app_role};

-- Whether somebody may go on looking after a household: shown as a member of a Party body of its community, and with fewer
-- households than one may have, wherever those are. Who takes a moving out back, the grid member perhaps, sees neither: this
-- says yes or no and nothing of where.
create policy going_on on body_member for select using (person_id = (select scope_value('going_on'))::uuid);
create function member_may_go_on(p_person uuid, p_community text, p_most int) returns boolean
    language plpgsql
as $$
declare
    today constant date := (now() at time zone 'Asia/Shanghai')::date;
    may boolean;
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.going_on', p_person::text, true), set_config('xiaoshao.counting', 'on', true);
    select (select count(*) < p_most from household_link l where l.person_id = p_person and l.linked_to is null)
       and exists (select 1 from body_member m join organisation o on o.id = m.organisation_id
                   where m.person_id = p_person and m.community_code = p_community and m.shown
                     and today between m.valid_from and coalesce(m.valid_to, 'infinity')
                     and o.type in ('COMMUNITY_PARTY_ORGANISATION', 'ESTATE_PARTY_BRANCH', 'GRID_PARTY_GROUP'))
    into may;
    perform set_config('xiaoshao.going_on', '', true), set_config('xiaoshao.counting', '', true);
    return may;
end $$;
