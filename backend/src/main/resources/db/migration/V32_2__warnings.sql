-- Who was told that a clock runs out, and when: each step of each run of a clock once, whatever number of backends looks after
-- the clocks. Never changed and never taken away.
create table whistle_warning (
    whistle_id uuid        not null references whistle,
    kind       text        not null,
    round      int         not null,
    step       text        not null check (step in ('HALF', 'FOUR_FIFTHS', 'BEFORE_48H', 'BEFORE_24H', 'DUE', 'LATE_1_DAY',
                                                    'LATE_5_DAYS')),
    level      text        not null check (level in ('RESPONSIBLE', 'COMMUNITY', 'TOWN', 'COUNTY')),
    due_at     timestamptz not null,
    at         timestamptz not null,
    primary key (whistle_id, kind, round, step),
    foreign key (whistle_id, kind, round) references whistle_deadline (whistle_id, kind, round)
);
comment on column whistle_warning.level is 'Whom it was for: whoever the clock waits for, or those over them.';
comment on column whistle_warning.due_at is 'When the clock was due then; an extension moves it.';
alter table whistle_warning enable row level security;
alter table whistle_warning force row level security;
create policy with_whistle on whistle_warning using (exists (select 1 from whistle w where w.id = whistle_id));
grant select, insert on whistle_warning to ${app_role};

alter table whistle_deadline add column lapsed boolean not null default false;
comment on column whistle_deadline.lapsed is 'Whether it was told that its time has passed, of a clock that something follows from by itself.';
