-- Lists handed out as files: asked for, written in the background on behalf of whoever asked, downloaded by them alone, gone
-- after a week. A file holds personal values, and so may the conditions of the list, so both are sealed while they are kept.

create table export (
    id            uuid        primary key default uuidv7(),
    person_id     uuid        not null references person,
    county_code   text        not null references division,
    counties      text[]      not null check (county_code = any (counties)),
    list          text        not null check (list in ('WHISTLES', 'ORDERS', 'HOUSEHOLDS', 'RESIDENTS', 'AUDIT_ENTRIES')),
    format        text        not null check (format in ('XLSX', 'CSV')),
    language      text        not null check (language in ('ZH', 'EN')),
    purpose       text        not null,
    words         text,
    conditions    bytea,
    posts         text[]      not null,
    state         text        not null check (state in ('ASKED', 'WRITING', 'DONE', 'REFUSED', 'EXPIRED')),
    refusal       text,
    attempt       int         not null default 0,
    rows_expected int,
    rows_done     int         not null default 0,
    bytes         bigint,
    asked_at      timestamptz not null,
    done_at       timestamptz,
    expires_at    timestamptz not null,
    check ((state = 'REFUSED') = (refusal is not null)),
    check ((state = 'DONE') <= (bytes is not null and done_at is not null))
);
comment on table export is 'A list that somebody asked to have as a file.';
comment on column export.county_code is 'In whose audit trail it stands; counties are all that the posts of whoever asked lay in.';
comment on column export.conditions is 'Which rows, sealed: they may hold a name; null once it is over.';
comment on column export.posts is 'What the posts of whoever asked were over then; one that has ended since refuses the file.';
comment on column export.attempt is 'Counts the times that writing began; what an earlier one writes is not taken.';
create index export_newest on export (person_id, id desc);

create table export_chunk (
    export_id uuid  not null references export,
    attempt   int   not null,
    sequence  int   not null,
    person_id uuid  not null,
    content   bytea not null,
    primary key (export_id, attempt, sequence)
);
comment on table export_chunk is 'The file in pieces, each sealed under a field key; gone when it expires.';

do $$
declare one text;
begin
    foreach one in array array ['export', 'export_chunk'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format('create policy own on %I using (person_id = (select scope_value(''person''))::uuid)', one);
    end loop;
end $$;
grant select, insert, update on export to ${app_role};
grant select, insert, delete on export_chunk to ${app_role};

-- When somebody's record is deleted, the files that may hold them go as well, whoever asked for them: those of the county,
-- by one function for whoever deletes. One that is just being written comes to nothing, one that waits is written without them.
create policy withdrawn_found on export for select
    using ((select scope_value('withdrawing')) = any (counties));
create policy withdrawn on export for update
    using ((select scope_value('withdrawing')) = any (counties));
create policy withdrawn_found on export_chunk for select
    using (exists (select 1 from export e where e.id = export_id and (select scope_value('withdrawing')) = any (e.counties)));
create policy withdrawn on export_chunk for delete
    using (exists (select 1 from export e where e.id = export_id and (select scope_value('withdrawing')) = any (e.counties)));

create function withdraw_exports(p_county text) returns void
    language plpgsql
as $$
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.withdrawing', p_county, true);
    with withdrawn as (
        update export set state = 'REFUSED', refusal = 'RECORD_DELETED', conditions = null, words = null
        where list not in ('WHISTLES', 'ORDERS') and state in ('WRITING', 'DONE') and p_county = any (counties)
        returning id
    )
    delete from export_chunk where export_id in (select id from withdrawn);
    perform set_config('xiaoshao.withdrawing', '', true);
end $$;
