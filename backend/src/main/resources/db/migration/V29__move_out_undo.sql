-- A moving out that was recorded by mistake is taken back for a while, counted from when it was recorded.
alter table resident add moved_out_at timestamptz;
comment on column resident.moved_out_at is 'When the last day was recorded; null for what was recorded before this was kept, or came from a file.';

alter table audit_entry drop constraint audit_entry_kind_check,
    add constraint audit_entry_kind_check
        check (kind in ('REVEALED', 'EXPORTED', 'PERMISSION_CHANGED', 'SUBJECT_DELETED', 'IMPORTED', 'IMPORT_UNDONE',
                        'BREAK_GLASS', 'MOVE_OUT_UNDONE'));

-- Whether that login is somebody's who lives anywhere. Who puts somebody back sees their own community only; this says
-- yes or no and nothing of where.
create function login_lives(p_person uuid) returns boolean
    language plpgsql
as $$
declare lives boolean;
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.counting', 'on', true);
    select exists (select 1 from resident r
                   where r.person_id = p_person and r.moved_out is null and r.merged_into is null) into lives;
    perform set_config('xiaoshao.counting', '', true);
    return lives;
end $$;
