-- Demo workload requests, all invented; only installed with DEMO=true. May run again. Ids as in R__demo.sql, kind b00e.

-- The owner is bound by row-level security too and belongs to no county: for the length of this transaction it is lifted.
alter table workload_request no force row level security;

insert into workload_request (id, county_code, organisation_id, target_code, title, description, basis, hours, valid_from,
                              state, granted_hours, ruling, asked_at, ruled_at)
select id::uuid, county, organisation::uuid, target, title, description, basis, hours, '2026-01-01', state, granted, ruling,
       timestamptz '2025-12-01 09:00+08', case when state <> 'ASKED' then timestamptz '2025-12-08 15:00+08' end
from (values
    ('00000000-0000-4000-b00e-024000000001', '150124000000', '00000000-0000-4000-b003-024000000005', '150124000000', '高龄津贴资格认证', '每月上门或视频确认领取人健在情况。', '《老年人权益保障法》第三十三条', 6.0, 'APPROVED', 6.0, null),
    ('00000000-0000-4000-b00e-024000000002', '150124000000', '00000000-0000-4000-b003-024000000003', '150124100000', '沿街商户食品安全巡查登记', '每周巡查沿街餐饮商户并登记。', null, 16.0, 'LIMITED', 4.0, '社区只协助通知，巡查由市场监管所负责'),
    ('00000000-0000-4000-b00e-024000000003', '150124000000', '00000000-0000-4000-b003-024000000001', '150124100011', '占道经营日报', '每日上报辖区占道经营情况。', null, 20.0, 'DECLINED', null, '属于部门自身职责，不得转嫁社区'),
    ('00000000-0000-4000-b00e-024000000004', '150124000000', '00000000-0000-4000-b003-024000000001', '150124100011', '户外广告摸底', '一次性摸底户外广告设置情况。', null, 8.0, 'ASKED', null, null),
    ('00000000-0000-4000-b00e-024000000005', '150124000000', '00000000-0000-4000-b003-024000000002', '150124100003', '危旧房屋排查', '配合排查危旧房屋。', null, 5.0, 'ASKED', null, null),
    ('00000000-0000-4000-b00e-025000000001', '150125000000', '00000000-0000-4000-b003-025000000005', '150125100017', '流动人口信息核对', '每月核对新居民登记信息。', null, 10.0, 'ASKED', null, null)
) as demo (id, county, organisation, target, title, description, basis, hours, state, granted, ruling)
on conflict (id) do nothing;

alter table workload_request force row level security;
