-- The loop. Rows carry their county, town and community codes: every query stays inside a county,
-- and scope is an array overlap.

create table whistle_number (
    county_code text not null references division,
    year        int  not null,
    purpose     text not null check (purpose in ('WHISTLE', 'WRITE_OFF')),
    last        int  not null,
    primary key (county_code, year, purpose)
);
comment on table whistle_number is 'Last number given per county, year and purpose; the row lock makes numbers gapless.';
grant select, insert, update on whistle_number to ${app_role};

create table whistle (
    id                   uuid primary key default uuidv7(),
    number               text        not null unique,
    county_code          text        not null references division,
    town_code            text        not null references division,
    community_code       text        not null references division,
    grid_id              uuid references grid,
    building_id          uuid references building,
    unit                 text,
    kind                 text        not null check (kind in ('LIVELIHOOD', 'SAFETY', 'ENVIRONMENT', 'WARMTH')),
    source               text        not null check (source in ('PATROL', 'RESIDENT', 'PROACTIVE')),
    urgency              text        not null check (urgency in ('ORDINARY', 'URGENT', 'EMERGENCY')),
    state                text        not null,
    level                text        not null check (level in ('GRID', 'COMMUNITY', 'TOWN', 'COUNTY')),
    matter_id            uuid references matter,
    lead_organisation_id uuid references organisation,
    -- Denormalised for row-level security: a policy that read the orders or reporters would recurse.
    organisation_ids     uuid[]      not null default '{}',
    reporter_person_ids  uuid[]      not null default '{}',
    reporter_count       int         not null default 1,
    blown_at             timestamptz not null,
    admitted_at          timestamptz,
    handle_due_at        timestamptz,
    handled_at           timestamptz,
    closed_at            timestamptz,
    rework_count         int         not null default 0,
    write_off_number     text unique,
    version              int         not null default 1,
    last_sequence        int         not null default 0,
    last_hash            bytea       not null
);
create index whistle_newest on whistle (blown_at desc, id desc);
create index whistle_community_newest on whistle (community_code, blown_at desc, id desc);
create index whistle_due on whistle (handle_due_at, id) where handled_at is null;
create index whistle_organisations on whistle using gin (organisation_ids);
create index whistle_reporters on whistle using gin (reporter_person_ids);

-- Reporters without login are known only by the hash of their tracking code.
create table whistle_reporter (
    id            uuid primary key default uuidv7(),
    whistle_id    uuid        not null references whistle,
    person_id     uuid references person,
    tracking_hash bytea unique,
    at            timestamptz not null,
    check ((person_id is null) <> (tracking_hash is null))
);
create index whistle_reporter_whistle on whistle_reporter (whistle_id);

-- Asks one reporter for an evaluation of one round of handling; the link holds a token, we its hash.
create table whistle_invitation (
    token_hash  bytea primary key,
    whistle_id  uuid        not null references whistle,
    reporter_id uuid        not null references whistle_reporter,
    round       int         not null,
    at          timestamptz not null,
    used_at     timestamptz,
    unique (reporter_id, round)
);
create index whistle_invitation_whistle on whistle_invitation (whistle_id);

create table whistle_evaluation (
    whistle_id  uuid        not null references whistle,
    round       int         not null,
    evaluator_id uuid       not null,
    contacted   boolean     not null,
    solved      boolean     not null,
    satisfied   boolean     not null,
    sequence    int         not null,
    at          timestamptz not null,
    primary key (whistle_id, round, evaluator_id)
);
comment on column whistle_evaluation.evaluator_id is 'The reporter''s id, or the person''s where staff blew and the place''s head evaluates.';

create table whistle_order (
    id              uuid primary key default uuidv7(),
    whistle_id      uuid        not null references whistle,
    county_code     text        not null references division,
    organisation_id uuid        not null references organisation,
    role            text        not null check (role in ('LEAD', 'CO_HANDLER')),
    state           text        not null check (state in ('SENT', 'SIGNED', 'RETURN_ASKED', 'RETURNED', 'ON_SITE', 'DONE')),
    sent_at         timestamptz not null,
    signed_at       timestamptz,
    on_site_at      timestamptz,
    done_at         timestamptz,
    people          int check (people between 1 and 999),
    done_sequence   int,
    version         int         not null default 1,
    unique (whistle_id, organisation_id)
);
create unique index whistle_order_one_lead on whistle_order (whistle_id) where role = 'LEAD';
create index whistle_order_inbox on whistle_order (organisation_id, sent_at desc, id desc);

create table whistle_deadline (
    whistle_id    uuid        not null references whistle,
    kind          text        not null check (kind in ('HANDLE')),
    round         int         not null,
    rule          text        not null,
    limit_seconds int         not null,
    started_at    timestamptz not null,
    due_at        timestamptz not null,
    ended_at      timestamptz,
    primary key (whistle_id, kind, round)
);

-- Append-only: facts that name nobody, and a salted commitment to the words. The hash covers the
-- previous hash, so a changed or missing row shows.
create table whistle_event (
    whistle_id      uuid        not null references whistle,
    sequence        int         not null,
    type            text        not null,
    at              timestamptz not null,
    from_state      text,
    to_state        text        not null,
    actor_role      text,
    organisation_id uuid references organisation,
    facts           text        not null,
    commitment      bytea       not null,
    previous_hash   bytea       not null,
    hash            bytea       not null,
    primary key (whistle_id, sequence)
);

-- Deletable: who acted and what was written in free text. Deleting a row destroys value and salt;
-- the chain above still verifies.
create table whistle_words (
    whistle_id      uuid  not null,
    sequence        int   not null,
    salt            bytea not null,
    actor_person_id uuid references person,
    actor_name      text,
    words           text  not null,
    title           text generated always as ((words::jsonb) ->> 'title') stored,
    primary key (whistle_id, sequence),
    foreign key (whistle_id, sequence) references whistle_event (whistle_id, sequence)
);

alter table whistle enable row level security;
alter table whistle force row level security;
create policy in_scope on whistle
    using (
        array [county_code, town_code, community_code] && (select scope_list('divisions'))
        or grid_id = any ((select scope_list('grids'))::uuid[])
        or building_id = any ((select scope_list('buildings'))::uuid[])
        or building_id::text || ':' || unit = any ((select scope_list('units'))::text[])
        or organisation_ids && (select scope_list('organisations'))::uuid[]
        or reporter_person_ids @> array [(select scope_value('person'))::uuid]
        -- Opened by a tracking code, a rating link or the act of blowing: this one whistle only.
        or id = (select scope_value('whistle'))::uuid
    );

-- Children are visible exactly when their whistle is.
do $$
declare child text;
begin
    foreach child in array array ['whistle_evaluation', 'whistle_order', 'whistle_deadline', 'whistle_event', 'whistle_words'] loop
        execute format('alter table %I enable row level security', child);
        execute format('alter table %I force row level security', child);
        execute format('create policy with_whistle on %I using (exists (select 1 from whistle w where w.id = whistle_id))', child);
    end loop;
end $$;

-- These two are also the doors: who knows the code or the token finds the row by its hash.
alter table whistle_reporter enable row level security;
alter table whistle_reporter force row level security;
create policy with_whistle on whistle_reporter
    using (tracking_hash = decode((select scope_value('code_hash')), 'hex')
           or exists (select 1 from whistle w where w.id = whistle_id));
alter table whistle_invitation enable row level security;
alter table whistle_invitation force row level security;
create policy with_whistle on whistle_invitation
    using (token_hash = decode((select scope_value('code_hash')), 'hex')
           or exists (select 1 from whistle w where w.id = whistle_id));

grant select, insert, update on whistle, whistle_order, whistle_deadline, whistle_invitation to ${app_role};
grant select, insert on whistle_reporter, whistle_evaluation, whistle_event to ${app_role};
grant select, insert, delete on whistle_words to ${app_role};
