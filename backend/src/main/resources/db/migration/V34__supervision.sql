-- Supervision (督办): what is late or unsatisfying is put right by a date, and somebody sees to it.
create table whistle_supervision (
    id               uuid primary key default uuidv7(),
    whistle_id       uuid        not null references whistle,
    county_code      text        not null references division,
    cause            text        not null check (cause in ('LATE', 'UNSATISFIED', 'RETURNED_TWICE', 'CHOSEN')),
    deadline_kind    text,
    step             text,
    round            int,
    party            text        not null check (party in ('ORGANISATION', 'COMMUNITY', 'TOWN', 'COUNTY')),
    organisation_id  uuid references organisation,
    issuer           text        not null check (issuer in ('RULE', 'TOWN', 'COUNTY')),
    issued_at        timestamptz not null,
    issued_sequence  int         not null,
    state            text        not null default 'OPEN' check (state in ('OPEN', 'REPLIED', 'CLOSED')),
    limit_code       text,
    rectify_since    timestamptz not null,
    rectify_by       timestamptz not null check (rectify_by > rectify_since),
    late             boolean     not null default false,
    rejections       int         not null default 0 check (rejections >= 0),
    replied_at       timestamptz,
    replied_sequence int,
    decided_at       timestamptz,
    decided_sequence int,
    closed_at        timestamptz,
    version          int         not null default 1,
    check ((cause = 'LATE') = (deadline_kind is not null) and (cause = 'LATE') = (step is not null)),
    check ((issuer = 'RULE') = (cause <> 'CHOSEN')),
    check (party <> 'ORGANISATION' or organisation_id is not null),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (state <> 'REPLIED' or replied_at is not null)
);
comment on table whistle_supervision is 'Holds no words: what it is about, what is demanded, answered and decided stands in the events it names.';
comment on column whistle_supervision.round is 'Of LATE which run of the clock, of UNSATISFIED the round of handling that was evaluated.';
comment on column whistle_supervision.party is 'Who has to answer: an organisation that leads, or whoever settles the whistle.';
comment on column whistle_supervision.limit_code is 'By which limit the date was reckoned; null where somebody chose it.';
comment on column whistle_supervision.late is 'Whether any answer came after its date, or it was closed without one after it.';

-- A rule opens it once, whatever number of backends looks after the clocks; a leader one at a time.
create unique index whistle_supervision_once on whistle_supervision (whistle_id, cause, deadline_kind, round) nulls not distinct
    where cause <> 'CHOSEN';
create unique index whistle_supervision_one_chosen on whistle_supervision (whistle_id) where cause = 'CHOSEN' and state <> 'CLOSED';
create index whistle_supervision_whistle on whistle_supervision (whistle_id);
create index whistle_supervision_list on whistle_supervision
    ((case state when 'OPEN' then 0 when 'REPLIED' then 1 else 2 end), rectify_by, id);

alter table whistle_supervision enable row level security;
alter table whistle_supervision force row level security;
create policy with_whistle on whistle_supervision using (exists (select 1 from whistle w where w.id = whistle_id));
grant select, insert, update, delete on whistle_supervision to ${app_role};

-- What waits for a ruling is found without looking at every whistle.
create index whistle_extension on whistle (county_code) where extension_until is not null;
create index whistle_unresolved on whistle (county_code) where unresolved_by is not null;
