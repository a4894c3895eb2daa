-- Demo places, bodies, duties and people, all invented; only installed with DEMO=true. May run again:
-- rows are found by their fixed ids and brought to what stands here.
--
-- Ids are made to be read: 00000000-0000-4000-KIND-0CCVVVNNNNNN with KIND b001 grid, b002 building,
-- b003 organisation, b004 matter, b005 post; CC county (24, 25); VVV community (011 = 昆新, 017 = 迎宾, 000 = the county).
-- Persons and posts end in the number of their demo user (infra/local/README.md); a person's subject is
-- that user's id in Keycloak.

create function pg_temp.demo_id(p_kind text, p_county int, p_community int, p_number int) returns uuid
    language sql immutable strict
    return format('00000000-0000-4000-%s-0%s%s%s', p_kind, p_county, lpad(p_community::text, 3, '0'),
                  lpad(p_number::text, 6, '0'))::uuid;

-- A community that no longer exists, to show that a revoked code is told from an unknown one.
insert into division (code, name, level, parent_code, county_code, town_code, valid_from, valid_to)
values ('150124100099', '旧城社区居民委员会', 'VILLAGE', '150124100000', '150124000000', '150124100000',
        '2010-01-01', '2020-12-31')
on conflict (code) do update set name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to;

-- Grids: three in 昆新, nine in 迎宾, one or two in some neighbours.
insert into grid (id, community_code, name, ordinal)
select pg_temp.demo_id('b001', county, community, ordinal),
       format('150%s100%s', 100 + county, lpad(community::text, 3, '0')),
       (array ['第一网格', '第二网格', '第三网格', '第四网格', '第五网格', '第六网格', '第七网格', '第八网格', '第九网格'])[ordinal],
       ordinal
from (values (24, 11, 3), (24, 3, 2), (24, 8, 1), (24, 9, 2), (24, 10, 1), (24, 13, 2), (25, 17, 9), (25, 16, 1), (25, 18, 2))
         as community (county, community, grids),
     generate_series(1, grids) ordinal
on conflict (id) do update set name = excluded.name, ordinal = excluded.ordinal;

-- Buildings: per community the grid of building 1, of building 2 and so on, and how many units each has.
insert into building (id, community_code, grid_id, name, ordinal, units)
select pg_temp.demo_id('b002', county, community, ordinal::int),
       format('150%s100%s', 100 + county, lpad(community::text, 3, '0')),
       pg_temp.demo_id('b001', county, community, grid),
       ordinal || '号楼',
       ordinal,
       (select array_agg(unit || '单元' order by unit) from generate_series(1, units[ordinal]) unit)
from (values (24, 11, array [1, 1, 2, 2, 2, 3], array [3, 4, 3, 3, 2, 4]),
             (24, 3, array [1, 1, 2], array [2, 3, 3]),
             (24, 8, array [1, 1], array [4, 4]),
             (24, 9, array [1, 2, 2], array [3, 3, 2]),
             (24, 10, array [1], array [2]),
             (24, 13, array [1, 2], array [3, 3]),
             (25, 17, array [1, 2, 3, 4, 5, 6, 7, 8, 9], array [3, 3, 4, 2, 2, 3, 4, 3, 2]),
             (25, 16, array [1, 1], array [2, 2]),
             (25, 18, array [1, 2], array [3, 2]))
         as community (county, community, grids, units),
     unnest(grids) with ordinality as placed (grid, ordinal)
on conflict (id) do update
    set grid_id = excluded.grid_id, name = excluded.name, ordinal = excluded.ordinal, units = excluded.units;

insert into organisation (id, county_code, division_code, type, name)
select pg_temp.demo_id('b003', county, 0, number), format('150%s000000', 100 + county), division, type, name
from (values
    (24, 1, 'DEPARTMENT', '150124000000', '清水河县城管执法局'),
    (24, 2, 'DEPARTMENT', '150124000000', '清水河县住建局'),
    (24, 3, 'DEPARTMENT', '150124000000', '清水河县市场监管局'),
    (24, 4, 'DEPARTMENT', '150124000000', '清水河县消防救援大队'),
    (24, 5, 'DEPARTMENT', '150124000000', '清水河县民政局'),
    (24, 6, 'DEPARTMENT', '150124000000', '清水河县人社局'),
    (24, 7, 'DEPARTMENT', '150124000000', '清水河县医保局'),
    (24, 20, 'TOWN', '150124100000', '城关镇人民政府'),
    (24, 31, 'RESIDENTS_COMMITTEE', '150124100011', '昆新社区居委会'),
    (24, 32, 'COMMUNITY_PARTY_ORGANISATION', '150124100011', '昆新社区党委'),
    (24, 33, 'ESTATE_PARTY_BRANCH', '150124100011', '昆新佳苑小区党支部'),
    (24, 34, 'PROPERTY_COMPANY', '150124100011', '惠民物业'),
    (24, 35, 'MEDIATION_TEAM', '150124100011', '昆新社区调解队'),
    (24, 36, 'VOLUNTEER_TEAM', '150124100011', '昆新社区志愿服务队'),
    (24, 41, 'RESIDENTS_COMMITTEE', '150124100003', '永安社区居委会'),
    (24, 42, 'RESIDENTS_COMMITTEE', '150124100009', '花园社区居委会'),
    (25, 1, 'DEPARTMENT', '150125000000', '武川县城管执法局'),
    (25, 2, 'DEPARTMENT', '150125000000', '武川县住建局'),
    (25, 5, 'DEPARTMENT', '150125000000', '武川县民政局'),
    (25, 20, 'TOWN', '150125100000', '可可以力更镇人民政府'),
    (25, 31, 'RESIDENTS_COMMITTEE', '150125100017', '迎宾社区居委会'),
    (25, 33, 'ESTATE_PARTY_BRANCH', '150125100017', '迎宾花园小区党支部'),
    (25, 35, 'MEDIATION_TEAM', '150125100017', '迎宾社区暖心调解队'),
    (25, 36, 'VOLUNTEER_TEAM', '150125100017', '迎宾社区暖心志愿队')
) as demo (county, number, type, division, name)
on conflict (id) do update set name = excluded.name, type = excluded.type, division_code = excluded.division_code;

-- Duty lists. A legal basis is named only where the article is certain.
insert into matter (id, county_code, code, kind, title, lead_organisation_id, legal_basis, valid_from, valid_to)
select pg_temp.demo_id('b004', county, 0, number), format('150%s000000', 100 + county), code, kind, title,
       pg_temp.demo_id('b003', county, 0, lead), basis, valid_from::date, valid_to::date
from (values
    (24, 1, '民-01', 'LIVELIHOOD', '社会保险参保咨询', 6, null, '2025-01-01', null),
    (24, 2, '民-02', 'LIVELIHOOD', '医疗费用报销咨询', 7, null, '2025-01-01', null),
    (24, 3, '民-03', 'LIVELIHOOD', '最低生活保障申请', 5, '《社会救助暂行办法》第十一条', '2025-01-01', null),
    (24, 4, '民-04', 'LIVELIHOOD', '求职登记与就业帮扶', 6, null, '2025-01-01', null),
    (24, 11, '安-01', 'SAFETY', '消防设施损坏', 4, '《中华人民共和国消防法》第二十八条', '2025-01-01', null),
    (24, 12, '安-02', 'SAFETY', '邻里纠纷调解', null, '《中华人民共和国人民调解法》第十七条', '2025-01-01', null),
    (24, 13, '安-03', 'SAFETY', '电梯故障停运', 3, null, '2025-01-01', null),
    (24, 17, '安-07', 'SAFETY', '消防通道堵塞', 4, '《中华人民共和国消防法》第二十八条', '2025-01-01', null),
    (24, 21, '环-01', 'ENVIRONMENT', '楼道灯、路灯不亮', 2, null, '2025-01-01', null),
    (24, 22, '环-02', 'ENVIRONMENT', '绿化养护', 2, null, '2025-01-01', null),
    -- The older version shows that matters are followed, not changed.
    (24, 123, '环-03', 'ENVIRONMENT', '垃圾清运', 1, null, '2023-01-01', '2024-12-31'),
    (24, 23, '环-03', 'ENVIRONMENT', '垃圾乱堆乱倒', 1, '《中华人民共和国固体废物污染环境防治法》第四十九条', '2025-01-01', null),
    (24, 24, '环-04', 'ENVIRONMENT', '占道经营', 1, null, '2025-01-01', null),
    (24, 31, '暖-01', 'WARMTH', '独居老人探访', 5, null, '2025-01-01', null),
    (24, 32, '暖-02', 'WARMTH', '邻里互助', null, null, '2025-01-01', null),
    (25, 1, '民-01', 'LIVELIHOOD', '最低生活保障申请', 5, '《社会救助暂行办法》第十一条', '2025-01-01', null),
    (25, 2, '民-02', 'LIVELIHOOD', '医疗费用报销咨询', null, null, '2025-01-01', null),
    (25, 11, '安-01', 'SAFETY', '邻里纠纷调解', null, '《中华人民共和国人民调解法》第十七条', '2025-01-01', null),
    (25, 17, '安-07', 'SAFETY', '消防通道堵塞', null, '《中华人民共和国消防法》第二十八条', '2025-01-01', null),
    (25, 21, '环-01', 'ENVIRONMENT', '小区卫生', 1, null, '2025-01-01', null),
    (25, 22, '环-02', 'ENVIRONMENT', '房屋漏水维修', 2, null, '2025-01-01', null),
    (25, 23, '环-03', 'ENVIRONMENT', '垃圾乱堆乱倒', 1, '《中华人民共和国固体废物污染环境防治法》第四十九条', '2025-01-01', null),
    (25, 31, '暖-01', 'WARMTH', '独居老人探访', 5, null, '2025-01-01', null),
    (25, 32, '暖-02', 'WARMTH', '新居民融入帮助', null, null, '2025-01-01', null)
) as demo (county, number, code, kind, title, lead, basis, valid_from, valid_to)
on conflict (id) do update
    set code = excluded.code, kind = excluded.kind, title = excluded.title, legal_basis = excluded.legal_basis,
        lead_organisation_id = excluded.lead_organisation_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to;

-- The owner is bound by row-level security too, and nobody may write persons yet. For the length of
-- this transaction, which locks both tables, it is lifted.
alter table person no force row level security;
alter table post no force row level security;

insert into person (id, subject, name)
select format('00000000-0000-4000-a000-%s', lpad(number::text, 12, '0'))::uuid,
       format('00000000-0000-4000-a000-%s', lpad(number::text, 12, '0')), name
from (values
    (1, '李晓雨'), (2, '赵建平'), (3, '周桂芳'), (4, '吴长海'), (5, '郑海燕'), (6, '冯和顺'), (7, '陈帮勤'),
    (8, '褚春暖'), (9, '卫志红'), (10, '蒋文静'), (11, '沈立新'), (12, '韩守诚'), (13, '杨利民'), (14, '朱安居'),
    (15, '秦正明'), (16, '许向东'), (17, '何统筹'), (18, '吕明察'), (19, '施维安'),
    (21, '张小满'), (22, '孔巧云'), (23, '曹平和'), (24, '严代劳'), (25, '华晴朗'), (26, '金星光'), (27, '魏书琴'),
    (28, '陶聚星'), (29, '姜北辰')
) as demo (number, name)
on conflict (id) do update set subject = excluded.subject, name = excluded.name;

insert into post (id, person_id, role, division_code, grid_id, building_id, unit, organisation_id, valid_from)
select format('00000000-0000-4000-b005-%s', lpad(number::text, 12, '0'))::uuid,
       format('00000000-0000-4000-a000-%s', lpad(number::text, 12, '0'))::uuid,
       role, division, grid, building, unit, organisation, '2025-01-01'
from (
    -- Who has a place in a community: the grid or building, if any, is number 1 of that community.
    select number, role, division,
           case when role = 'grid-member' then pg_temp.demo_id('b001', county, community, 1) end as grid,
           case when role in ('resident', 'unit-head', 'building-head') then pg_temp.demo_id('b002', county, community, 1) end as building,
           case when role in ('resident', 'unit-head') then '1单元' end as unit,
           null::uuid as organisation
    from (values
        (1, 'resident'), (2, 'resident'), (3, 'unit-head'), (4, 'building-head'), (5, 'grid-member'), (6, 'mediator'),
        (7, 'errand-agent'), (8, 'volunteer'), (9, 'volunteer-leader'), (10, 'community-worker'), (11, 'community-secretary'),
        (21, 'resident'), (22, 'grid-member'), (23, 'mediator'), (24, 'errand-agent'), (25, 'volunteer'),
        (26, 'volunteer-leader'), (27, 'community-worker'), (28, 'community-secretary')
    ) as demo (number, role)
    cross join lateral (select case when number < 20 then 24 else 25 end as county,
                               case when number < 20 then 11 else 17 end as community,
                               case when number < 20 then '150124100011' else '150125100017' end as division) place
    union all
    select number, role, null, null, null, null, pg_temp.demo_id('b003', 24, 0, organisation)
    from (values (12, 'organisation-staff', 34), (13, 'department-staff', 1), (14, 'department-staff', 2),
                 (15, 'department-head', 1)) as demo (number, role, organisation)
    union all
    select number, role, division, null, null, null, null
    from (values (16, 'township-leader', '150124100000'), (17, 'county-organiser', '150124000000'),
                 (18, 'auditor', '150124000000'), (19, 'administrator', null), (29, 'township-leader', '150125100000'))
             as demo (number, role, division)
) as posts
on conflict (id) do update
    set role = excluded.role, division_code = excluded.division_code, grid_id = excluded.grid_id,
        building_id = excluded.building_id, unit = excluded.unit, organisation_id = excluded.organisation_id;

alter table person force row level security;
alter table post force row level security;

drop function pg_temp.demo_id(text, int, int, int);
