-- When grids are redrawn, who lives there goes along. Those who redraw them (a town, a county) may not see who that is: this
-- one function moves the rows and tells nothing of them, in communities under the entered scope only.

create policy rehomed on dwelling for update
    using ((select scope_value('rehoming')) = 'on' and scope_covers(community_code));
create policy rehomed on household
    using ((select scope_value('rehoming')) = 'on' and scope_covers(community_code));
create policy rehomed on resident
    using ((select scope_value('rehoming')) = 'on' and scope_covers(community_code));

create function rehome_households(p_buildings uuid[], p_grid uuid) returns void
    language plpgsql
as $$
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.rehoming', 'on', true);
    update dwelling set grid_id = p_grid where building_id = any (p_buildings);
    update household set grid_id = p_grid where building_id = any (p_buildings);
    update resident set grid_id = p_grid where building_id = any (p_buildings);
    perform set_config('xiaoshao.rehoming', '', true);
end $$;
