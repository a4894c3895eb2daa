-- The whole loop: what a whistle must remember so that the guards of its moves can answer without reading its ledger.
alter table whistle
    add column objected_at       timestamptz,
    add column confirmed_at      timestamptz,
    add column urged_at          timestamptz,
    add column reworks_at_level  int not null default 0,
    add column returns_asked     int not null default 0,
    add column dispatches        int not null default 0,
    add column parent_id         uuid references whistle,
    add column open_parts        int not null default 0 check (open_parts >= 0),
    add column merged_into_id    uuid references whistle,
    add column call_back_due_at  timestamptz,
    add column failed_call_backs int not null default 0,
    add column paused_until      timestamptz,
    add column extension_until   timestamptz,
    add column unresolved_by     uuid,
    add column outcome           text check (outcome in ('SOLVED', 'NO_ANSWER', 'UNRESOLVED'));
comment on column whistle.reworks_at_level is 'How often it was sent to rework since its level was last lifted; the third lifts it.';
comment on column whistle.open_parts is 'How many of its parts still wait to be handled. Whoever handles a part need not see the whole, so it is counted here.';
comment on column whistle.dispatches is 'How often it was sent out; the first time and each time again.';
comment on column whistle.outcome is 'How it was settled, once it is; null before. NO_ANSWER counts beside satisfaction, UNRESOLVED in every denominator.';
create index whistle_parent on whistle (parent_id) where parent_id is not null;
create index whistle_merged on whistle (merged_into_id) where merged_into_id is not null;
update whistle set dispatches = 1 where lead_organisation_id is not null;
update whistle set reworks_at_level = rework_count;
update whistle set outcome = 'SOLVED' where state in ('EVALUATED', 'CLOSED');

-- What nobody admitted is handled only where somebody settled it on the spot, and that is somebody whose own place it is: the act
-- of blowing opens any place to whoever blows, which is not enough for this.
create policy settled_in_ones_place on whistle as restrictive for update
    with check (
        state <> 'HANDLED' or admitted_at is not null or rework_count > 0
        or array [county_code, town_code, community_code] && (select scope_list('divisions'))
        or grid_id = any ((select scope_list('grids'))::uuid[])
        or building_id = any ((select scope_list('buildings'))::uuid[])
        or building_id::text || ':' || unit = any ((select scope_list('units'))::text[]));

-- An organisation may be asked again after it gave an order back; of the orders that count it holds one.
alter table whistle_order
    drop constraint whistle_order_state_check,
    drop constraint whistle_order_whistle_id_organisation_id_key,
    add constraint whistle_order_state_check
        check (state in ('SENT', 'SIGNED', 'RETURN_ASKED', 'RETURNED', 'ON_SITE', 'DONE', 'PASSED_UP')),
    add column superseded   boolean not null default false,
    add column overruled    boolean not null default false,
    add column return_until timestamptz;
comment on column whistle_order.superseded is 'Kept as history: the whistle was sent out again since, and this order no longer counts.';
comment on column whistle_order.return_until is 'Until when the organisation may ask to give it back; null where that was never said.';
drop index whistle_order_one_lead;
create unique index whistle_order_one_lead on whistle_order (whistle_id) where role = 'LEAD' and not superseded;
create unique index whistle_order_one_each on whistle_order (whistle_id, organisation_id) where not superseded;
create index whistle_order_whistle on whistle_order (whistle_id);

-- An organisation's wish to give its order back, and what came of it.
create table whistle_return (
    id                       uuid primary key default uuidv7(),
    whistle_id               uuid        not null references whistle,
    county_code              text        not null references division,
    order_id                 uuid        not null references whistle_order,
    organisation_id          uuid        not null references organisation,
    reason                   text        not null check (reason in ('NOT_OUR_DUTY', 'OTHER_ADMINISTRATION', 'WRONG_PLACE', 'NOT_A_MATTER', 'ALREADY_IN_HAND')),
    proposed_organisation_id uuid references organisation,
    asked_at                 timestamptz not null,
    asked_sequence           int         not null,
    ruling                   text check (ruling in ('UPHELD', 'OVERRULED', 'LAPSED')),
    ruled_at                 timestamptz,
    ruled_sequence           int,
    check ((ruling is null) = (ruled_at is null))
);
create unique index whistle_return_one_open on whistle_return (order_id) where ruling is null;
create index whistle_return_whistle on whistle_return (whistle_id);
create index whistle_return_open on whistle_return (county_code, asked_at, id) where ruling is null;
alter table whistle_return enable row level security;
alter table whistle_return force row level security;
create policy with_whistle on whistle_return using (exists (select 1 from whistle w where w.id = whistle_id));
grant select, insert, update on whistle_return to ${app_role};

-- A reporter of a merged whistle counts where it was merged into, and goes back when it is taken apart.
alter table whistle_reporter add column merged_from_id uuid references whistle;
grant update on whistle_reporter to ${app_role};

-- How everything of a whistle stood before its last act, so that whoever did it can take it back.
create table whistle_undo (
    whistle_id uuid primary key references whistle,
    sequence   int         not null,
    person_id  uuid        not null,
    at         timestamptz not null,
    before     jsonb       not null
);
comment on table whistle_undo is 'One row a whistle, replaced by its next act. Holds no words: only states, times and ids.';
alter table whistle_undo enable row level security;
alter table whistle_undo force row level security;
create policy with_whistle on whistle_undo using (exists (select 1 from whistle w where w.id = whistle_id));
grant select, insert, update, delete on whistle_undo to ${app_role};
grant delete on whistle_order, whistle_deadline, whistle_return, whistle_invitation to ${app_role};

-- A part is not due later than the whole was when its clock began.
alter table whistle_deadline add column not_after timestamptz;
grant delete on whistle_pause to ${app_role};

-- What staff heard on the telephone counts like what reporters wrote, and is told apart from it.
alter table whistle_evaluation add column called_back boolean not null default false;
