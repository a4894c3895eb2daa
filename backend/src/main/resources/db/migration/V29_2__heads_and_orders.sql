-- A building and a unit have one head at a time, and at most one who stands in: acts wait for each other, imports wait for
-- nobody, so the last word is the table's. Checked at the end of a statement, since a redrawn grid ends a post and begins
-- another in one.
alter table post
    add constraint post_one_head exclude using gist (
        role with =, building_id with =, (coalesce(unit, '')) with =, ((stands_in_for is null)::int) with =,
        daterange(valid_from, valid_to, '[]') with &&)
    where (role in ('building-head', 'unit-head') and not called_off)
    deferrable initially immediate;

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
