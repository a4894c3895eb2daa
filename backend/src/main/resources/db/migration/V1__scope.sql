-- Row-level security is the second line: even when a service forgets its own scope check, the
-- runtime role sees only what the settings of this transaction open. Settings are set with
-- set_config(..., true), so they end with the transaction and never leak through the pool.
-- No setting means nothing is visible.

grant usage on schema public to ${app_role};

-- A comma-separated setting as an array; absent or empty is the empty array.
create function scope_list(p_name text) returns text[]
    language sql stable parallel safe
    return coalesce(string_to_array(nullif(current_setting('xiaoshao.' || p_name, true), ''), ','), '{}'::text[]);

-- A single-valued setting; absent is null, which matches nothing.
create function scope_value(p_name text) returns text
    language sql stable parallel safe
    return nullif(current_setting('xiaoshao.' || p_name, true), '');

-- Same key + same caller + same input returns the stored outcome; another input is refused.
create table idempotency (
    caller      text        not null,
    key         text        not null check (length(key) between 8 and 100),
    operation   text        not null,
    input_hash  bytea       not null,
    subject_id  uuid        not null,
    at          timestamptz not null,
    primary key (caller, key)
);
comment on table idempotency is 'What a caller''s idempotency key stood for; subject_id is the thing the act made or changed.';
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own_keys on idempotency
    using (caller = (select scope_value('caller')))
    with check (caller = (select scope_value('caller')));
grant select, insert on idempotency to ${app_role};
