-- Whether orders still wait for an organisation. Any organisation of the county may be sent one, so those who govern its own
-- place do not see them all: this tells that there is one, and not whose.
create policy asked_for on whistle_order for select using (organisation_id = (select scope_value('ending'))::uuid);
create function organisation_has_open_orders(p_organisation uuid) returns boolean
    language plpgsql
as $$
declare found_one boolean;
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.ending', p_organisation::text, true);
    select exists (select 1 from whistle_order
                   where organisation_id = p_organisation and state not in ('RETURNED', 'DONE')) into found_one;
    perform set_config('xiaoshao.ending', '', true);
    return found_one;
end $$;
