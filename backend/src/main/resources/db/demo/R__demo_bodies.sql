-- Demo estates, their bodies and who sits in them, all invented; only installed with DEMO=true. May run again. Ids as in
-- R__demo.sql: b00b estate, b00c body, b00d seat; people without login are 101 and on.

insert into estate (id, community_code, name)
select id::uuid, community, name
from (values
    ('00000000-0000-4000-b00b-024011000001', '150124100011', '昆新佳苑'),
    ('00000000-0000-4000-b00b-024011000002', '150124100011', '福源小区'),
    ('00000000-0000-4000-b00b-024003000001', '150124100003', '永安小区'),
    ('00000000-0000-4000-b00b-025017000001', '150125100017', '迎宾花园'),
    ('00000000-0000-4000-b00b-025017000002', '150125100017', '青山家园')
) as demo (id, community, name)
on conflict (id) do update set name = excluded.name;

update building b set estate_id = e.estate::uuid
from (values
    ('150124100011', 1, 4, '00000000-0000-4000-b00b-024011000001'),
    ('150124100011', 5, 6, '00000000-0000-4000-b00b-024011000002'),
    ('150125100017', 1, 5, '00000000-0000-4000-b00b-025017000001'),
    ('150125100017', 6, 9, '00000000-0000-4000-b00b-025017000002')
) as e (community, first, last, estate)
where b.community_code = e.community and b.ordinal between e.first and e.last;

update organisation o set estate_id = e.estate::uuid
from (values
    ('00000000-0000-4000-b003-024000000033', '00000000-0000-4000-b00b-024011000001'),
    ('00000000-0000-4000-b003-024000000034', '00000000-0000-4000-b00b-024011000001'),
    ('00000000-0000-4000-b003-025000000033', '00000000-0000-4000-b00b-025017000001')
) as e (organisation, estate)
where o.id = e.organisation::uuid;

insert into organisation (id, county_code, division_code, type, name, estate_id, grid_id)
select id::uuid, county, community, type, name, estate::uuid, grid::uuid
from (values
    ('00000000-0000-4000-b00c-024011000001', '150124000000', '150124100011', 'OWNERS_COMMITTEE', '昆新佳苑业委会', '00000000-0000-4000-b00b-024011000001', null),
    ('00000000-0000-4000-b00c-024011000002', '150124000000', '150124100011', 'PROPERTY_COMMITTEE', '福源小区物管会', '00000000-0000-4000-b00b-024011000002', null),
    ('00000000-0000-4000-b00c-024011000011', '150124000000', '150124100011', 'GRID_PARTY_GROUP', '昆新社区第一网格党小组', null, '00000000-0000-4000-b001-024011000001'),
    ('00000000-0000-4000-b00c-024011000012', '150124000000', '150124100011', 'GRID_PARTY_GROUP', '昆新社区第二网格党小组', null, '00000000-0000-4000-b001-024011000002'),
    ('00000000-0000-4000-b00c-025017000001', '150125000000', '150125100017', 'OWNERS_COMMITTEE', '迎宾花园业委会', '00000000-0000-4000-b00b-025017000001', null)
) as demo (id, county, community, type, name, estate, grid)
on conflict (id) do update set name = excluded.name, estate_id = excluded.estate_id, grid_id = excluded.grid_id;

-- The owner is bound by row-level security too and sees nobody: for the length of this transaction it is lifted.
alter table person no force row level security;
alter table body_member no force row level security;

insert into person (id, name)
select format('00000000-0000-4000-a000-%s', lpad(number::text, 12, '0'))::uuid, name
from (values (101, '戚长安'), (102, '谢东风'), (103, '邹明月'), (104, '喻向阳'), (105, '柏清泉')) as demo (number, name)
on conflict (id) do update set name = excluded.name;

insert into body_member (id, person_id, organisation_id, community_code, title, valid_from)
select format('00000000-0000-4000-b00d-%s', lpad(number::text, 12, '0'))::uuid,
       format('00000000-0000-4000-a000-%s', lpad(person::text, 12, '0'))::uuid, organisation::uuid, community, title, '2025-03-01'
from (values
    (1, 101, '00000000-0000-4000-b003-024000000033', '150124100011', '支部书记'),
    (2, 101, '00000000-0000-4000-b00c-024011000001', '150124100011', '主任'),
    (3, 102, '00000000-0000-4000-b003-024000000033', '150124100011', '支部委员'),
    (4, 103, '00000000-0000-4000-b00c-024011000001', '150124100011', '委员'),
    (5, 104, '00000000-0000-4000-b00c-024011000002', '150124100011', '主任'),
    (6, 105, '00000000-0000-4000-b003-025000000033', '150125100017', '支部书记'),
    (7, 105, '00000000-0000-4000-b00c-025017000001', '150125100017', '副主任')
) as demo (number, person, organisation, community, title)
on conflict (id) do update set title = excluded.title;

-- These agreed to be shown as Party members (亮身份).
update body_member
set shown = id in ('00000000-0000-4000-b00d-000000000001', '00000000-0000-4000-b00d-000000000006')
where id::text like '00000000-0000-4000-b00d-%';

alter table person force row level security;
alter table body_member force row level security;
