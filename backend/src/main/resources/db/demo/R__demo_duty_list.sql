-- Demo versions of the duty lists, all invented; only installed with DEMO=true. May run again. Ids as in R__demo.sql: b00f list.

-- The owner is bound by row-level security too and belongs to no county: for the length of this transaction it is lifted.
alter table duty_list no force row level security;

insert into duty_list (id, county_code, number, state, note, valid_from, drafted_at, published_at)
select id::uuid, county, number, 'PUBLISHED', note, day::date, day::date - interval '20 days', day::date - interval '5 days'
from (values
    ('00000000-0000-4000-b00f-024000000001', '150124000000', 1, '首版权责清单', '2023-01-01'),
    ('00000000-0000-4000-b00f-024000000002', '150124000000', 2, '按四类哨修订，垃圾清运改为垃圾乱堆乱倒', '2025-01-01'),
    ('00000000-0000-4000-b00f-025000000001', '150125000000', 1, '首版权责清单', '2025-01-01')
) as demo (id, county, number, note, day)
on conflict (id) do update set note = excluded.note;

alter table duty_list force row level security;

update matter m
set matter_group = demo.matter_group, evidence = demo.evidence, hard = coalesce(demo.hard, false),
    ordinary_hours = demo.hours,
    co_handler_ids = case when demo.helper is null then '{}'
                          else array [format('00000000-0000-4000-b003-0%s000%s', left(demo.matter::text, 2), lpad(demo.helper::text, 6, '0'))::uuid] end
from (values
    (24001, 'SOCIAL_INSURANCE', null, null, null, null),
    (24002, 'MEDICAL_INSURANCE', '费用票据、参保凭证', null, null, null),
    (24003, 'SPECIAL_GROUPS', '家庭收入说明', true, null, null),
    (24004, 'EMPLOYMENT', null, null, null, null),
    (24011, 'FIRE_HAZARD', '现场照片', null, null, null),
    (24012, 'DISPUTE', null, null, null, 35),
    (24013, 'REPAIRS', '电梯编号、停运楼层', null, 48, 2),
    (24017, 'FIRE_HAZARD', '现场照片', null, 72, 1),
    (24021, 'REPAIRS', '灯杆号或楼道位置', null, null, null),
    (24022, 'GREENERY', null, null, null, null),
    (24123, 'REFUSE', null, null, null, null),
    (24023, 'REFUSE', '现场照片', null, null, 2),
    (24024, 'PUBLIC_ORDER', null, null, null, null),
    (24031, 'HELP', null, null, null, null),
    (24032, 'NEIGHBOURS', null, null, null, null),
    (25001, 'SPECIAL_GROUPS', '家庭收入说明', true, null, null),
    (25002, 'MEDICAL_INSURANCE', null, null, null, null),
    (25011, 'DISPUTE', null, null, null, null),
    (25017, 'FIRE_HAZARD', '现场照片', null, null, null),
    (25021, 'REFUSE', null, null, null, null),
    (25022, 'PROPERTY_DISPUTE', '渗漏位置照片', null, null, 2),
    (25023, 'REFUSE', '现场照片', null, null, null),
    (25031, 'HELP', null, null, null, null),
    (25032, 'NEIGHBOURS', null, null, null, null)
) as demo (matter, matter_group, evidence, hard, hours, helper)
where m.id = format('00000000-0000-4000-b004-0%s000%s', left(demo.matter::text, 2), lpad(right(demo.matter::text, 3), 6, '0'))::uuid;
