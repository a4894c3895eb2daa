-- Demo whistle points, all invented; only installed with DEMO=true. May run again. Ids as in R__demo.sql, kind b00a.
insert into whistle_point (id, code, community_code, building_id, unit, kind, name, put_up_at)
select id::uuid, code, community, building::uuid, unit, kind, name, timestamptz '2026-01-05 09:00+08'
from (values
    ('00000000-0000-4000-b00a-024011000001', 'KX2WMDA2', '150124100011', null, null, 'ESTATE_GATE', '昆新佳苑南门'),
    ('00000000-0000-4000-b00a-024011000002', 'KX3DYMB3', '150124100011', '00000000-0000-4000-b002-024011000001', '1单元', 'UNIT_DOOR', '1号楼1单元门厅'),
    ('00000000-0000-4000-b00a-024011000003', 'KX4DYMC4', '150124100011', '00000000-0000-4000-b002-024011000001', '2单元', 'UNIT_DOOR', '1号楼2单元门厅'),
    ('00000000-0000-4000-b00a-024011000004', 'KX5FWCD5', '150124100011', null, null, 'SERVICE_WINDOW', '昆新社区一站式服务窗口'),
    ('00000000-0000-4000-b00a-024003000001', 'YA2WMDA2', '150124100003', null, null, 'ESTATE_GATE', '永安小区东门'),
    ('00000000-0000-4000-b00a-025017000001', 'YB2WMDA2', '150125100017', null, null, 'ESTATE_GATE', '迎宾花园正门'),
    ('00000000-0000-4000-b00a-025017000002', 'YB3FWCB3', '150125100017', null, null, 'SERVICE_WINDOW', '迎宾社区服务大厅')
) as demo (id, code, community, building, unit, kind, name)
on conflict (id) do nothing;
