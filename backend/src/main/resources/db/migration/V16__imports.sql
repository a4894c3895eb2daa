-- Files of rows taken into the ledger: uploaded, checked against what is there, written in one transaction, undone. A file
-- holds personal values, so its content is sealed by the backend like any such value, and goes when it is no longer needed.

-- Work that goes on after a request has been answered, taken by whichever backend is free (db-scheduler). It names what is to
-- be done and on whose behalf, no personal value; nobody reads it through the API.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to ${app_role};

create table import (
    id              uuid        primary key default uuidv7(),
    community_code  text        not null references division,
    county_code     text        not null references division,
    kind            text        not null check (kind in ('BUILDINGS', 'UNITS', 'HOUSEHOLDS', 'RESIDENTS', 'ORGANISATIONS', 'POSTS')),
    state           text        not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'REFUSED', 'COMMITTING', 'COMMITTED',
                                                          'UNDOING', 'UNDONE', 'DISCARDED')),
    refusal         text,
    refusal_cell    text,
    bytes           bigint      not null check (bytes >= 0),
    row_count       int,
    rows_done       int         not null default 0,
    added           int,
    changed         int,
    unchanged       int,
    faulty          int,
    fault_count     int,
    without_faulty  boolean     not null default false,
    undo_blocked_by int,
    uploaded_by     uuid        not null,
    committed_by    uuid,
    uploaded_at     timestamptz not null,
    checked_at      timestamptz,
    committed_at    timestamptz,
    undone_at       timestamptz,
    version         int         not null default 1,
    check ((state = 'REFUSED') <= (refusal is not null))
);
comment on table import is 'A file of rows on its way into the ledger of one community.';
comment on column import.refusal is 'Why the file cannot be taken at all, or why the last attempt wrote nothing; null for no reason.';
comment on column import.refusal_cell is 'Where in the file that showed, for instance C1; never what stands there.';
comment on column import.faulty is 'Rows with at least one fault; fault_count counts the faults.';
comment on column import.undo_blocked_by is 'How many of its rows something stands on that came later; null when undoing was not refused.';
create index import_newest on import (community_code, id desc);

create table import_chunk (
    import_id      uuid  not null references import,
    sequence       int   not null,
    community_code text  not null,
    content        bytea not null,
    primary key (import_id, sequence)
);
comment on table import_chunk is 'The content of an uploaded file in pieces, each sealed under a field key; gone once it is committed, discarded or refused.';

create table import_fault (
    import_id      uuid not null references import,
    ordinal        int  not null,
    community_code text not null,
    row_number     int  not null,
    cell           text not null,
    column_key     text not null,
    code           text not null,
    primary key (import_id, ordinal)
);
comment on table import_fault is 'What is wrong where in a file; never the value itself.';

-- Open to the staff of the community; and one import to the work that goes on behind it, which may have to tidy up
-- after somebody whose post has ended.
do $$
declare one text;
begin
    foreach one in array array ['import', 'import_chunk', 'import_fault'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format('create policy in_scope on %I using (community_code = any ((select scope_list(''communities''))::text[]))', one);
        execute format('create policy at_work on %I using (%I = (select scope_value(''importing''))::uuid)',
                       one, case one when 'import' then 'id' else 'import_id' end);
    end loop;
end $$;
grant select, insert, update on import to ${app_role};
grant select, insert, delete on import_chunk, import_fault to ${app_role};

-- What an import made carries its id, so that undoing removes exactly that.
alter table building add column import_id uuid;
alter table dwelling add column import_id uuid;
alter table household add column import_id uuid, add column closed_by_import uuid;
alter table resident add column import_id uuid;
alter table organisation add column import_id uuid;
alter table person add column import_id uuid;
alter table post add column import_id uuid;
comment on column household.closed_by_import is 'The import whose household ended this vacancy.';
create index building_import on building (import_id) where import_id is not null;
create index dwelling_import on dwelling (import_id) where import_id is not null;
create index household_import on household (import_id) where import_id is not null;
create index household_closed on household (closed_by_import) where closed_by_import is not null;
create index resident_import on resident (import_id) where import_id is not null;
create index organisation_import on organisation (import_id) where import_id is not null;
create index person_import on person (import_id) where import_id is not null;
create index post_import on post (import_id) where import_id is not null;

-- Units are names in a row of their building, so an import's own are listed beside it.
create table imported_unit (
    import_id      uuid not null references import,
    building_id    uuid not null,
    community_code text not null,
    unit           text not null,
    primary key (import_id, building_id, unit),
    foreign key (building_id, community_code) references building (id, community_code)
);
comment on table imported_unit is 'The units that an import added to a building.';
alter table imported_unit enable row level security;
alter table imported_unit force row level security;
create policy in_scope on imported_unit using (community_code = any ((select scope_list('communities'))::text[]));
grant select, insert, delete on imported_unit to ${app_role};

-- Written by the staff of the community, as an import only; removed only where an import made it.
create policy imported_gone on building for delete
    using (import_id is not null and community_code = any ((select scope_list('communities'))::text[]));
grant insert, delete, update (units) on building to ${app_role};

create policy imported_gone on dwelling for delete
    using (import_id is not null and community_code = any ((select scope_list('communities'))::text[]));
create policy imported_gone on household for delete
    using (import_id is not null and community_code = any ((select scope_list('communities'))::text[]));
grant delete on dwelling, household to ${app_role};

alter table organisation enable row level security;
create policy import_readers on organisation for select using (true);
create policy imported on organisation for insert
    with check (import_id is not null and division_code = any ((select scope_list('communities'))::text[]));
create policy imported_gone on organisation for delete
    using (import_id is not null and division_code = any ((select scope_list('communities'))::text[]));
grant insert, delete on organisation to ${app_role};

-- Nobody gets a login by an import, and nobody a post that opens more than their neighbourhood.
create policy imported on person for insert
    with check (import_id is not null and subject is null and cardinality((select scope_list('communities'))) > 0);
create policy imported_gone on person for delete
    using (import_id is not null and subject is null and cardinality((select scope_list('communities'))) > 0);
create policy imported on post for insert
    with check (import_id is not null and division_code = any ((select scope_list('communities'))::text[])
                and role in ('unit-head', 'building-head', 'grid-member', 'mediator', 'errand-agent', 'volunteer', 'volunteer-leader'));
create policy imported_gone on post for delete
    using (import_id is not null and division_code = any ((select scope_list('communities'))::text[]));
grant insert, delete on person, post to ${app_role};

-- What an import did is on the audit trail, as counts.
alter table audit_entry drop constraint audit_entry_kind_check,
    add constraint audit_entry_kind_check
        check (kind in ('REVEALED', 'EXPORTED', 'PERMISSION_CHANGED', 'SUBJECT_DELETED', 'IMPORTED', 'IMPORT_UNDONE'));

-- Removes the rows of a table that an import made, all or none: how many are left because rows of another table point at
-- them (a whistle, a post, a household that came later). With the rights, and the row-level security, of the caller.
create function remove_imported(p_table text, p_import uuid) returns int
    language plpgsql
as $$
declare
    one      uuid;
    standing int := 0;
begin
    begin
        execute format('delete from %I where import_id = $1', p_table) using p_import;
        return 0;
    exception when foreign_key_violation then
        null;
    end;
    -- Only to count: the caller rolls all of it back.
    for one in execute format('select id from %I where import_id = $1', p_table) using p_import loop
        begin
            execute format('delete from %I where id = $1', p_table) using one;
        exception when foreign_key_violation then
            standing := standing + 1;
        end;
    end loop;
    return standing;
end $$;
