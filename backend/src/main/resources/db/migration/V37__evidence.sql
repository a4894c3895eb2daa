-- Files that prove something: photos, recordings, papers. The rows are here, the bytes in a store beside the database
-- (docs/adr/0034). Whoever uploads a file holds a secret of which only the hash is kept; whoever holds it binds the file to
-- something once. Nothing here says what that is: what a file goes with opens it (policies of others, by their own tables).
create table evidence (
    id           uuid primary key,
    upload_hash  bytea       not null unique,
    length       bigint      not null check (length > 0),
    name         text        not null,
    created_at   timestamptz not null,
    kind         text check (kind in ('PHOTO', 'AUDIO', 'DOCUMENT')),
    format       text check (format in ('JPEG', 'PDF', 'M4A', 'MP3', 'OGG', 'WEBM')),
    bytes        bigint,
    sha256       bytea check (octet_length(sha256) = 32),
    taken_at     timestamptz,
    longitude    float8,
    latitude     float8,
    ready_at     timestamptz,
    bound_at     timestamptz,
    forgotten_at timestamptz,
    check ((longitude is null) = (latitude is null)),
    check ((ready_at is null) = (kind is null) and (ready_at is null) = (format is null) and (ready_at is null) = (bytes is null)
           and (ready_at is null) = (sha256 is null)),
    check (bound_at is null or (ready_at is not null and longitude is null))
);
comment on table evidence is 'Files that were uploaded: unbound until something takes them, and deleted when nothing does in time.';
comment on column evidence.length is 'Bytes that the uploader announced; what is kept of a picture is written anew and has other bytes.';
comment on column evidence.longitude is 'Where a photo says that it was taken; WGS-84, until it is bound and its place was checked.';
comment on column evidence.forgotten_at is 'Since when nobody may read it; its bytes and this row go with the next pass.';
create index evidence_unbound on evidence (created_at) where bound_at is null;
create index evidence_forgotten on evidence (forgotten_at) where forgotten_at is not null;

alter table evidence enable row level security;
alter table evidence force row level security;
create policy presented on evidence using (upload_hash = decode((select scope_value('upload_hash')), 'hex'));
-- By a link that we signed: this one file only.
create policy opened on evidence for select using (id = (select scope_value('evidence'))::uuid);
create policy swept on evidence using ((select scope_value('sweeping_evidence')) = 'on');
grant select, insert, update, delete on evidence to ${app_role};

-- Files that nobody holds any more: what nothing took in time, and what was forgotten. From now on nothing takes them.
create function evidence_to_sweep(p_before timestamptz, p_most int) returns setof uuid
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.sweeping_evidence', 'on', true);
    return query
        update evidence e set forgotten_at = coalesce(e.forgotten_at, now())
        where e.id in (select s.id from evidence s
                       where s.forgotten_at is not null or (s.bound_at is null and s.created_at < p_before)
                       order by s.created_at limit p_most for update skip locked)
        returning e.id;
    perform set_config('xiaoshao.sweeping_evidence', '', true);
end $$;

-- Their bytes are gone, so their rows go.
create function evidence_swept(p_which uuid[]) returns void
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.sweeping_evidence', 'on', true);
    delete from evidence e where e.id = any (p_which) and e.forgotten_at is not null;
    perform set_config('xiaoshao.sweeping_evidence', '', true);
end $$;

-- What it went with is gone: nobody may read it from this moment on.
create function forget_evidence(p_which uuid) returns void
    language plpgsql
as $$
begin
    perform set_config('xiaoshao.sweeping_evidence', 'on', true);
    update evidence e set forgotten_at = now(), name = '', taken_at = null where e.id = p_which;
    perform set_config('xiaoshao.sweeping_evidence', '', true);
end $$;
