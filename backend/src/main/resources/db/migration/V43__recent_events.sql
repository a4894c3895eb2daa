-- A page of whistles shows the newest entries of each ledger. Read from the ledger, every entry is guarded by itself: that cost
-- the page more than all other policies together. Kept beside the row they are guarded with it, and the page reads nothing else.
alter table whistle add column recent_events text not null default '[]';
comment on column whistle.recent_events is
    'The newest four entries of the ledger, oldest first: sequence, type, time, state before and after, role; written with the entry.';

-- The whole of both tables is rows of other callers to the owner as well.
alter table whistle no force row level security;
alter table whistle_event no force row level security;
update whistle w
set recent_events = (
    select '[' || coalesce(string_agg(json_build_array(
                       e.sequence::text, e.type, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                       e.from_state, e.to_state, e.actor_role)::text, ',' order by e.sequence), '') || ']'
    from whistle_event e
    where e.whistle_id = w.id and e.sequence between w.last_sequence - 3 and w.last_sequence);
alter table whistle_event force row level security;
alter table whistle force row level security;
