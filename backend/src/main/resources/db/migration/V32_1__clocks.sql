-- Every state that waits for somebody has a clock, and every clock can be explained and reckoned again: what it counts, by how
-- much it was extended, and by which calendar it was reckoned.
alter table whistle_deadline
    drop constraint whistle_deadline_kind_check,
    add constraint whistle_deadline_kind_check
        check (kind in ('ADMIT', 'ANSWER', 'DISPATCH', 'SIGN', 'RULE_ON_RETURN', 'CONTACT', 'HANDLE', 'CHECK', 'FEED_BACK',
                        'EVALUATE')),
    add column limit_code        text,
    add column extended_seconds  int     not null default 0 check (extended_seconds >= 0),
    add column provisional       boolean not null default false,
    add column calendar_revision int,
    add column next_at           timestamptz;
comment on column whistle_deadline.round is 'Which run of this clock it is, from 1; of HANDLE the round of handling.';
comment on column whistle_deadline.limit_code is 'For instance 7D, 24H, 2WH or 1WD: number, W for what is worked, minutes, hours or days.';
comment on column whistle_deadline.extended_seconds is 'More of what the clock counts.';
comment on column whistle_deadline.provisional is 'Counts on a year whose calendar nobody has published.';
comment on column whistle_deadline.calendar_revision is 'By which calendar it was reckoned; null for one that is never reckoned again.';
comment on column whistle_deadline.next_at is 'When it is to be looked at; null when never.';

-- The whole of the table is old rows of other sessions to the owner as well.
alter table whistle_deadline no force row level security;
update whistle_deadline
set limit_code = substring(rule from '_([0-9]+[MHD])$'), rule = regexp_replace(rule, '_[0-9]+[MHD]$', ''),
    calendar_revision = case when ended_at is null then 0 end;
alter table whistle_deadline force row level security;
alter table whistle_deadline alter column limit_code set not null;
create index whistle_deadline_next on whistle_deadline (next_at) where ended_at is null and next_at is not null;
create index whistle_deadline_revision on whistle_deadline (calendar_revision)
    where ended_at is null and calendar_revision is not null;
create index whistle_deadline_provisional on whistle_deadline (whistle_id) where ended_at is null and provisional;

-- When the handling clock of a round stood still. A pause that is ended early is shorter, not gone.
create table whistle_pause (
    whistle_id uuid        not null references whistle,
    round      int         not null,
    paused_at  timestamptz not null,
    until      timestamptz not null check (until > paused_at),
    resumed_at timestamptz check (resumed_at between paused_at and until),
    over       boolean     not null default false,
    primary key (whistle_id, paused_at)
);
comment on column whistle_pause.resumed_at is 'When it was ended before its time; null otherwise.';
comment on column whistle_pause.over is 'Whether its end was told.';
alter table whistle_pause enable row level security;
alter table whistle_pause force row level security;
create policy with_whistle on whistle_pause using (exists (select 1 from whistle w where w.id = whistle_id));
grant select, insert, update on whistle_pause to ${app_role};

-- The clocks look after themselves, in nobody's name. These open no row of a whistle: they tell which one to look at, and how
-- many clocks there are.
create policy looked_after on whistle_deadline for select using ((select scope_value('looking_after')) = 'clocks');

create function clocks_waiting(p_now timestamptz, p_most int) returns setof uuid
    language plpgsql
as $$
begin
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.looking_after', 'clocks', true);
    return query
        (select whistle_id from whistle_deadline
         where ended_at is null and next_at is not null and next_at <= p_now order by next_at limit p_most)
        union
        (select whistle_id from whistle_deadline
         where ended_at is null and calendar_revision is not null
           and calendar_revision < (select max(revision) from calendar_year)
         limit p_most);
    perform set_config('xiaoshao.looking_after', '', true);
end $$;

create function clocks_open() returns bigint
    language plpgsql
as $$
declare open bigint;
begin
    perform set_config('xiaoshao.looking_after', 'clocks', true);
    select count(*) from whistle_deadline where ended_at is null and calendar_revision is not null into open;
    perform set_config('xiaoshao.looking_after', '', true);
    return open;
end $$;

create function clocks_provisional() returns bigint
    language plpgsql
as $$
declare waiting bigint;
begin
    perform set_config('xiaoshao.looking_after', 'clocks', true);
    select count(*) from whistle_deadline where ended_at is null and provisional into waiting;
    perform set_config('xiaoshao.looking_after', '', true);
    return waiting;
end $$;
