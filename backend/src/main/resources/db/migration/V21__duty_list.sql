-- The duty list of a county has versions: drafted, compared with the one before, and published at once on a day. A matter is
-- still never changed: publishing ends the one that was and adds the one that follows.

create table duty_list (
    id           uuid primary key default uuidv7(),
    county_code  text        not null references division,
    number       int check (number > 0),
    state        text        not null check (state in ('DRAFT', 'PUBLISHED')),
    note         text check (length(note) <= 500),
    valid_from   date,
    drafted_at   timestamptz not null,
    published_at timestamptz,
    version      int         not null default 1,
    check (case state when 'DRAFT' then number is null and valid_from is null and published_at is null
                      else number is not null and valid_from is not null and published_at is not null end),
    unique (county_code, number),
    unique (county_code, valid_from)
);
comment on table duty_list is 'The versions of the duty lists of counties (权责清单); what a version holds are the matters in force on its first day.';
comment on column duty_list.number is 'Counts the published versions of the county; null while drafted.';
comment on column duty_list.valid_from is 'First day; null while drafted.';
create unique index duty_list_one_draft on duty_list (county_code) where state = 'DRAFT';

alter table matter
    add column matter_group   text check (matter_group in (
        'SOCIAL_INSURANCE', 'MEDICAL_INSURANCE', 'OLD_AGE', 'EMPLOYMENT', 'SPECIAL_GROUPS', 'FIRE_HAZARD', 'DISPUTE',
        'PROPERTY_DISPUTE', 'PUBLIC_ORDER', 'REFUSE', 'REPAIRS', 'GREENERY', 'HELP', 'POLICY', 'NEIGHBOURS')),
    add column co_handler_ids uuid[] not null default '{}',
    add column evidence       text check (length(evidence) <= 500),
    add column hard           boolean not null default false,
    add column ordinary_hours int check (ordinary_hours between 1 and 2160),
    add column urgent_hours   int check (urgent_hours between 1 and 2160),
    add column emergency_hours int check (emergency_hours between 1 and 2160),
    add column duty_list_id   uuid references duty_list;
comment on column matter.matter_group is 'What it belongs to among those of its kind; null when nobody sorted it.';
comment on column matter.co_handler_ids is 'Organisations that help the lead, by default.';
comment on column matter.evidence is 'What whoever whistles for it should show.';
comment on column matter.hard is 'Takes longer by its nature; supervised by other limits.';
comment on column matter.ordinary_hours is 'Hours to handle it when ordinary; null for the limit of all.';
comment on column matter.duty_list_id is 'The version that brought it; null when it is older than versions.';

-- What a draft changes, by code: one change of each.
create table matter_draft (
    id                   uuid primary key default uuidv7(),
    duty_list_id         uuid    not null references duty_list on delete cascade,
    county_code          text    not null references division,
    change               text    not null check (change in ('ADDED', 'CHANGED', 'ENDED')),
    matter_id            uuid references matter,
    code                 text collate "zh-x-icu" not null check (length(code) between 1 and 20),
    kind                 text    not null check (kind in ('LIVELIHOOD', 'SAFETY', 'ENVIRONMENT', 'WARMTH')),
    matter_group         text,
    title                text    not null check (length(title) between 1 and 80),
    lead_organisation_id uuid references organisation,
    co_handler_ids       uuid[]  not null default '{}',
    evidence             text check (length(evidence) <= 500),
    hard                 boolean not null default false,
    ordinary_hours       int check (ordinary_hours between 1 and 2160),
    urgent_hours         int check (urgent_hours between 1 and 2160),
    emergency_hours      int check (emergency_hours between 1 and 2160),
    legal_basis          text check (length(legal_basis) <= 200),
    unique (duty_list_id, code),
    check ((change = 'ADDED') = (matter_id is null))
);
comment on column matter_draft.matter_id is 'The matter that it follows or ends; null for one that is new.';

-- Not forced: a published duty is public, and the owner's migrations fill it.
alter table matter enable row level security;
create policy everybody_reads on matter for select using (true);
create policy county_adds on matter for insert with check (scope_covers(county_code));
create policy county_ends on matter for update using (scope_covers(county_code));

alter table duty_list enable row level security;
alter table duty_list force row level security;
create policy published_or_in_county on duty_list for select
    using (state = 'PUBLISHED' or county_code = any ((select scope_counties())::text[]));
create policy county_drafts on duty_list for insert with check (scope_covers(county_code));
create policy county_publishes on duty_list for update using (scope_covers(county_code));
create policy county_discards on duty_list for delete using (state = 'DRAFT' and scope_covers(county_code));

alter table matter_draft enable row level security;
alter table matter_draft force row level security;
create policy in_county on matter_draft for select using (county_code = any ((select scope_counties())::text[]));
create policy county_adds on matter_draft for insert with check (scope_covers(county_code));
create policy county_changes on matter_draft for update using (scope_covers(county_code));
create policy county_removes on matter_draft for delete using (scope_covers(county_code));

grant insert, update (valid_to) on matter to ${app_role};
grant select, insert, delete, update (number, state, valid_from, published_at, version) on duty_list to ${app_role};
grant select, insert, update, delete on matter_draft to ${app_role};
