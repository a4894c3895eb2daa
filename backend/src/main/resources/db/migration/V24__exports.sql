-- Lists handed out as files: asked for, written in the background on behalf of whoever asked, downloaded by them alone, gone
-- after a week. A file holds personal values, and so may the conditions of the list, so both are sealed while they are kept.

create table export (
    id            uuid        primary key default uuidv7(),
    person_id     uuid        not null references person,
    county_code   text        not null references division,
    list          text        not null check (list in ('WHISTLES', 'HOUSEHOLDS', 'RESIDENTS', 'AUDIT_ENTRIES')),
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
