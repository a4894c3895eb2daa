-- Live updates read the ledger itself. An event's place among all events is its transaction, then its
-- place in its whistle: transactions commit in another order than they begin, so only what lies below
-- the oldest running one is told; nothing can appear before it any more, and a client that comes back
-- with the place of the last event it saw neither misses nor repeats one.
alter table whistle_event add column transaction_id xid8 not null default pg_current_xact_id();
create index whistle_event_feed on whistle_event (transaction_id, whistle_id, sequence);

-- Wakes every node that listens, once the transaction has committed. Says which whistle, nothing of it.
create function announce_whistle_event() returns trigger
    language plpgsql as $$
begin
    perform pg_notify('whistle_event', new.whistle_id::text);
    return null;
end $$;
create trigger announce after insert on whistle_event for each row execute function announce_whistle_event();
