-- What a place was before it became what it is: each state of a division, estate, grid or building that ended, with when
-- it did. The state that lasts is the row of the place itself. Written by a trigger, so that no way of changing a place
-- goes past it (acts, imports, editions of the codes, migrations), and by nobody else: the runtime role may only read.
-- Outlines of grids are left out (grid_change says when one was drawn), and so are dwellings: the number of a door does
-- not change, and its grid is that of its building.

create table place_history (
    id             uuid primary key default uuidv7(),
    kind           text        not null check (kind in ('DIVISION', 'ESTATE', 'GRID', 'BUILDING')),
    place_id       text        not null,
    community_code text references division,
    name           text        not null,
    parent_code    text,
    grid_id        uuid,
    estate_id      uuid,
    units          text[]      not null,
    closed         boolean     not null,
    ended_at       timestamptz not null,
    check ((kind = 'DIVISION') = (community_code is null))
);
comment on table place_history is 'States of places that ended; rows are only ever added, by keep_place_history().';
comment on column place_history.place_id is 'Id of the place; of a division its code.';
comment on column place_history.parent_code is 'Of a division: the one it lay in.';
comment on column place_history.closed is 'Whether it was out of use in that state.';
create index place_history_place on place_history (kind, place_id, id);

-- Places are public, who changed them is not: that stands in rows of its own, under the scope of the community.
create table place_history_author (
    history_id     uuid primary key references place_history,
    community_code text not null references division,
    person_id      uuid not null
);
comment on table place_history_author is 'Who ended a state of a place; none where no person did (migrations, the import of an edition).';

-- Not forced: what it holds is public, and the trigger below writes it as the owner.
alter table place_history enable row level security;
create policy everybody_reads on place_history for select using (true);
alter table place_history_author enable row level security;
alter table place_history_author force row level security;
create policy in_scope on place_history_author using (scope_covers(community_code));
grant select on place_history, place_history_author to ${app_role};

-- As the owner of the tables, since whoever changes a place must not be able to write its history.
create function keep_place_history() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    was  jsonb := to_jsonb(old);
    kept uuid;
begin
    insert into place_history (kind, place_id, community_code, name, parent_code, grid_id, estate_id, units, closed, ended_at)
    values (tg_argv[0], coalesce(was ->> 'id', was ->> 'code'), was ->> 'community_code', was ->> 'name',
            was ->> 'parent_code', (was ->> 'grid_id')::uuid, (was ->> 'estate_id')::uuid,
            array(select jsonb_array_elements_text(coalesce(was -> 'units', '[]'))),
            was ->> 'valid_to' is not null, clock_timestamp())
    returning id into kept;
    if was ->> 'community_code' is not null and scope_value('person') is not null then
        insert into place_history_author (history_id, community_code, person_id)
        values (kept, was ->> 'community_code', scope_value('person')::uuid);
    end if;
    return null;
end $$;

create trigger history after update on division for each row
    when ((old.name, old.parent_code, old.valid_to) is distinct from (new.name, new.parent_code, new.valid_to))
    execute function keep_place_history('DIVISION');
create trigger history after update on estate for each row
    when (old.name is distinct from new.name)
    execute function keep_place_history('ESTATE');
create trigger history after update on grid for each row
    when ((old.name, old.valid_to) is distinct from (new.name, new.valid_to))
    execute function keep_place_history('GRID');
create trigger history after update on building for each row
    when ((old.name, old.grid_id, old.estate_id, old.units) is distinct from (new.name, new.grid_id, new.estate_id, new.units))
    execute function keep_place_history('BUILDING');
