-- What a department asks to put on communities, and what the county or town ruled: a small horse shall not pull a big cart.

create table workload_request (
    id              uuid primary key default uuidv7(),
    county_code     text          not null references division,
    organisation_id uuid          not null references organisation,
    target_code     text          not null references division,
    title           text          not null check (length(title) between 1 and 80),
    description     text          not null,
    basis           text,
    hours           numeric(6, 1) not null check (hours > 0),
    valid_from      date          not null,
    valid_to        date check (valid_to >= valid_from),
    state           text          not null check (state in ('ASKED', 'APPROVED', 'LIMITED', 'DECLINED')),
    granted_hours   numeric(6, 1),
    ruling          text,
    asked_at        timestamptz   not null,
    ruled_at        timestamptz,
    version         int           not null default 1,
    check ((state = 'ASKED') = (ruled_at is null)),
    check (case state when 'APPROVED' then granted_hours = hours
                      when 'LIMITED' then granted_hours < hours
                      else granted_hours is null end)
);
comment on table workload_request is 'Work that a department asks to put on communities (社区事务准入).';
comment on column workload_request.target_code is 'The community, or the town or county whose communities are to bear it.';
comment on column workload_request.hours is 'Working hours a month that each community needs for it, as the department says.';
comment on column workload_request.granted_hours is 'Hours a month that were granted.';
create index workload_request_newest on workload_request (county_code, asked_at desc, id desc);
create index workload_request_target on workload_request (target_code);

alter table workload_request enable row level security;
alter table workload_request force row level security;
create policy in_county on workload_request for select using (county_code = any ((select scope_counties())::text[]));
create policy own_organisation on workload_request for insert
    with check (organisation_id = any ((select scope_list('organisations'))::uuid[]));
create policy ruled on workload_request for update using (scope_covers(target_code));

grant select, insert, update (state, granted_hours, ruling, ruled_at, version) on workload_request to ${app_role};
