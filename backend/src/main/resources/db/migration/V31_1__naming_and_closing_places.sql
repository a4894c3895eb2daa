-- Estates and buildings are renamed and closed by those who govern their community. One that is closed keeps its name in
-- whistles, households and histories; its name may be given to another.

alter table estate
    add valid_to date,
    add version  int not null default 1;
alter table building
    add valid_to date,
    add version  int not null default 1;
comment on column estate.valid_to is 'Last day; null while it is there.';
comment on column building.valid_to is 'Last day; null while it is there.';
alter table estate drop constraint estate_community_code_name_key;
create unique index estate_name on estate (community_code, name) where valid_to is null;

alter table estate enable row level security;
create policy everybody_reads on estate for select using (true);
create policy scope_changes on estate for update using (scope_covers(community_code));
grant update (name, valid_to, version) on estate, building to ${app_role};

drop trigger history on estate;
create trigger history after update on estate for each row
    when ((old.name, old.valid_to) is distinct from (new.name, new.valid_to))
    execute function keep_place_history('ESTATE');
drop trigger history on building;
create trigger history after update on building for each row
    when ((old.name, old.grid_id, old.estate_id, old.units, old.valid_to)
          is distinct from (new.name, new.grid_id, new.estate_id, new.units, new.valid_to))
    execute function keep_place_history('BUILDING');

-- Whether anybody lives in those buildings. Those who lead see no household: this tells that there is one, and not whose.
create function any_lived_in(p_buildings uuid[]) returns boolean
    language plpgsql
as $$
declare found_one boolean;
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.counting', 'on', true);
    select exists (select 1 from household h
                   where h.building_id = any (p_buildings) and h.moved_out is null and h.tenure <> 'VACANT'
                     and scope_covers(h.community_code)) into found_one;
    perform set_config('xiaoshao.counting', '', true);
    return found_one;
end $$;

-- Whether a whistle is open there, whoever may see it. The policy is the owner's alone, so that no statement of the backend
-- has one more condition to weigh.
create policy closing on whistle for select to current_user
    using (building_id = any ((select scope_list('closing'))::uuid[]));
create function any_whistle_open(p_buildings uuid[], p_open text[]) returns boolean
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare found_one boolean;
begin
    perform set_config('xiaoshao.closing', array_to_string(p_buildings, ','), true);
    select exists (select 1 from whistle w
                   where w.building_id = any (p_buildings) and w.state = any (p_open) and scope_covers(w.community_code))
    into found_one;
    perform set_config('xiaoshao.closing', '', true);
    return found_one;
end $$;
revoke all on function any_whistle_open(uuid[], text[]) from public;
grant execute on function any_whistle_open(uuid[], text[]) to ${app_role};
create index whistle_building on whistle (building_id) where building_id is not null;
