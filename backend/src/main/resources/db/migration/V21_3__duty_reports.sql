-- 双报到: resident units and Party members in service elsewhere report for duty in a community, and say what they can do.

create table duty_report (
    id              uuid primary key default uuidv7(),
    county_code     text   not null references division,
    community_code  text   not null references division,
    organisation_id uuid references organisation,
    person_id       uuid references person,
    employer        text check (length(employer) between 1 and 60),
    skills          text[] not null check (cardinality(skills) between 1 and 10),
    valid_from      date   not null,
    valid_to        date check (valid_to >= valid_from),
    version         int    not null default 1,
    check (num_nonnulls(organisation_id, person_id) = 1),
    check ((employer is null) = (person_id is null))
);
comment on table duty_report is 'Who reported for duty in a community (双报到): a resident unit, or a Party member in service elsewhere.';
comment on column duty_report.employer is 'Where that Party member is in service.';
create unique index duty_report_one_unit on duty_report (community_code, organisation_id) where valid_to is null;
create index duty_report_newest on duty_report (community_code, valid_from desc, id desc);
create index duty_report_person on duty_report (person_id) where person_id is not null;

alter table duty_report enable row level security;
alter table duty_report force row level security;
create policy in_scope on duty_report for select
    using (scope_covers(community_code) or person_id = (select scope_value('person'))::uuid);
create policy kept on duty_report for insert
    with check (community_code = any ((select scope_list('communities'))::text[]));
create policy changed on duty_report for update
    using (community_code = any ((select scope_list('communities'))::text[]));
create policy deleted on duty_report for delete
    using (community_code = any ((select scope_list('communities'))::text[]));
grant select, insert, delete, update (valid_to, version) on duty_report to ${app_role};

-- Who reported is known to those who may see the report.
create policy reported on person for select
    using (exists (select 1 from duty_report d where d.person_id = person.id));
