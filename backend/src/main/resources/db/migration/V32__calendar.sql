-- Which days are worked: what the yearly notices of the State Council's General Office say beyond the day of the week. One
-- calendar for the whole country; a year without a row here has not been published.
create table calendar_year (
    year        int primary key check (year between 2000 and 2100),
    id          uuid        not null unique default uuidv7(),
    notice      text        not null check (length(notice) between 1 and 100),
    -- Over all years, one more with each import: a clock that was reckoned by an older one is reckoned again.
    revision    int         not null unique check (revision > 0),
    imported_at timestamptz not null
);
comment on table calendar_year is 'Years whose calendar of holidays (全国年节及纪念日放假办法) is published.';
comment on column calendar_year.notice is 'The notice it was taken from, by its number.';

create table calendar_day (
    day     date primary key,
    year    int     not null references calendar_year,
    worked  boolean not null,
    holiday text    not null check (length(holiday) between 1 and 20),
    check (extract(year from day) = year),
    -- A make-up day (调休) is a Saturday or Sunday that is worked; every weekday is worked anyway.
    check (not worked or extract(isodow from day) > 5)
);
comment on table calendar_day is 'Days that are not what their day of the week says: holidays and make-up days.';
create index calendar_day_year on calendar_day (year);

insert into calendar_year (year, notice, revision, imported_at)
values (2024, '国办发明电〔2023〕7号', 1, '2023-10-25 00:00+08'),
       (2025, '国办发明电〔2024〕12号', 2, '2024-11-12 00:00+08'),
       (2026, '国办发明电〔2025〕7号', 3, '2025-11-04 00:00+08');

insert into calendar_day (day, year, worked, holiday)
select day, extract(year from day), false, holiday
from (values ('元旦', '2024-01-01'::date, '2024-01-01'::date),
             ('春节', '2024-02-10', '2024-02-17'),
             ('清明节', '2024-04-04', '2024-04-06'),
             ('劳动节', '2024-05-01', '2024-05-05'),
             ('端午节', '2024-06-10', '2024-06-10'),
             ('中秋节', '2024-09-15', '2024-09-17'),
             ('国庆节', '2024-10-01', '2024-10-07'),
             ('元旦', '2025-01-01', '2025-01-01'),
             ('春节', '2025-01-28', '2025-02-04'),
             ('清明节', '2025-04-04', '2025-04-06'),
             ('劳动节', '2025-05-01', '2025-05-05'),
             ('端午节', '2025-05-31', '2025-06-02'),
             ('国庆中秋', '2025-10-01', '2025-10-08'),
             ('元旦', '2026-01-01', '2026-01-03'),
             ('春节', '2026-02-15', '2026-02-23'),
             ('清明节', '2026-04-04', '2026-04-06'),
             ('劳动节', '2026-05-01', '2026-05-05'),
             ('端午节', '2026-06-19', '2026-06-21'),
             ('中秋节', '2026-09-25', '2026-09-27'),
             ('国庆节', '2026-10-01', '2026-10-07')) notice (holiday, first, last)
cross join lateral (select generate_series(first, last, '1 day')::date as day) days;

insert into calendar_day (day, year, worked, holiday)
select day, extract(year from day), true, holiday
from (values ('春节', '2024-02-04'::date), ('春节', '2024-02-18'), ('清明节', '2024-04-07'), ('劳动节', '2024-04-28'),
             ('劳动节', '2024-05-11'), ('中秋节', '2024-09-14'), ('国庆节', '2024-09-29'), ('国庆节', '2024-10-12'),
             ('春节', '2025-01-26'), ('春节', '2025-02-08'), ('劳动节', '2025-04-27'), ('国庆中秋', '2025-09-28'),
             ('国庆中秋', '2025-10-11'), ('元旦', '2026-01-04'), ('春节', '2026-02-14'), ('春节', '2026-02-28'),
             ('劳动节', '2026-05-09'), ('国庆节', '2026-09-20'), ('国庆节', '2026-10-10')) notice (holiday, day);

-- Everybody reads it. Written by those who look after a county or the system; not forced, as the owner's migrations fill it.
create function scope_imports_calendar() returns boolean
    language sql stable
as $$ select exists (select from unnest(scope_list('ranks')) held (rank)
                     where rank like 'county-organiser:%' or rank like 'administrator:%') $$;

alter table calendar_year enable row level security;
alter table calendar_day enable row level security;
create policy everybody_reads on calendar_year for select using (true);
create policy everybody_reads on calendar_day for select using (true);
create policy imported on calendar_year for insert with check ((select scope_imports_calendar()));
create policy imported_again on calendar_year for update using ((select scope_imports_calendar()));
create policy imported on calendar_day for insert with check ((select scope_imports_calendar()));
create policy replaced on calendar_day for delete using ((select scope_imports_calendar()));
grant select, insert, update on calendar_year to ${app_role};
grant select, insert, delete on calendar_day to ${app_role};

alter table audit_entry drop constraint audit_entry_kind_check,
    add constraint audit_entry_kind_check
        check (kind in ('REVEALED', 'EXPORTED', 'PERMISSION_CHANGED', 'SUBJECT_DELETED', 'IMPORTED', 'IMPORT_UNDONE',
                        'BREAK_GLASS', 'MOVE_OUT_UNDONE', 'CALENDAR_IMPORTED'));
