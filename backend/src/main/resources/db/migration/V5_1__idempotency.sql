-- A key is claimed before its act runs and learns afterwards what the act made or changed; no other
-- transaction sees it in between. Keys are kept as hashes, so that reading this table opens nothing.
alter table idempotency no force row level security;
update idempotency set key = encode(sha256(convert_to(key, 'UTF8')), 'hex');
alter table idempotency force row level security;

alter table idempotency alter column subject_id drop not null;
comment on column idempotency.caller is 'The subject of the caller''s token; - for all without login.';
comment on column idempotency.key is 'SHA-256 of the client''s key, in hexadecimal digits.';
comment on column idempotency.operation is 'The mutation.';
comment on column idempotency.input_hash is 'SHA-256 of all its arguments.';
grant update (subject_id) on idempotency to ${app_role};
