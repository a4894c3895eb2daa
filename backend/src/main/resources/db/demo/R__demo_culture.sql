-- Demo brands, activities and places taken, after the people of R__demo.sql; only installed with DEMO=true.
-- May run again. The brands of 迎宾 are its own; everything else is invented.
--
-- Ids as there, with KIND b006 brand, b007 activity. Days are counted from the day of seeding, hours are
-- those of the wall clock.

create function pg_temp.culture_id(p_kind text, p_county int, p_number int) returns uuid
    language sql immutable strict
    return format('00000000-0000-4000-%s-0%s%s%s', p_kind, p_county, case p_county when 24 then '011' else '017' end,
                  lpad(p_number::text, 6, '0'))::uuid;

create function pg_temp.day(p_day int, p_hour numeric) returns timestamptz
    language sql stable strict
    return (date_trunc('day', now() at time zone 'Asia/Shanghai') + p_day * interval '1 day' + p_hour * interval '1 hour')
           at time zone 'Asia/Shanghai';

insert into brand (id, community_code, name, description)
select pg_temp.culture_id('b006', county, number), case county when 24 then '150124100011' else '150125100017' end, name, description
from (values
    (24, 1, '昆新夜读', '晚饭后一小时，一本书，一盏灯，大人孩子一起读。'),
    (24, 2, '河畔歌声', '爱唱歌的邻居每周聚一次，逢年过节登台。'),
    (25, 1, '校社同心·红色领航课堂', '学校与社区同上一堂课，老党员讲，孩子们也讲。'),
    (25, 2, '邻里故事汇', '新邻居讲老故事，老邻居听新鲜事，快板书、三句半、小品都上台。'),
    (25, 3, '我们的节日', '传统节日大家一起过。')
) as demo (county, number, name, description)
on conflict (id) do update set name = excluded.name, description = excluded.description;

insert into activity (id, community_code, brand_id, title, description, venue, starts_at, ends_at,
                      sign_up_opens_at, sign_up_closes_at, capacity)
select pg_temp.culture_id('b007', county, number), case county when 24 then '150124100011' else '150125100017' end,
       pg_temp.culture_id('b006', county, brand), title, description, venue,
       pg_temp.day(day, hour), pg_temp.day(day, hour + hours), pg_temp.day(opens, 9), pg_temp.day(closes, 18), capacity
from (values
    -- Open, nearly full, full, not yet open, closed, past.
    (24, 1, 1, '夜读：写给孩子的诗', '每人带一首喜欢的诗，读给大家听。', '昆新社区图书角', 6, 19, 1.5, -3, 5, 30),
    (24, 2, 2, '周末合唱排练', '学两首新歌，零基础也欢迎。', '昆新社区活动室', 4, 15, 2, -5, 3, 8),
    (24, 3, null, '手机课堂：挂号、缴费、防诈骗', '志愿者一对一教，请带上自己的手机。', '昆新社区一站式服务大厅', 3, 9.5, 2, -6, 2, 6),
    (24, 4, 1, '亲子共读日', '一家一本书，读完换着看。', '昆新社区图书角', 17, 10, 2, 7, 15, 20),
    (24, 5, null, '书法公益课', '笔墨纸都备好了，来写一个福字。', '昆新社区活动室', 1, 14.5, 2, -10, -1, 12),
    (24, 6, 2, '河畔歌会', '合唱队和邻居们的一台戏。', '昆新社区广场', -9, 19, 2, -25, -10, 60),
    (25, 1, 1, '少年讲红色故事', '孩子们上台讲，老党员来点评。', '迎宾社区实践站', 5, 16, 1.5, -2, 4, 40),
    (25, 2, 3, '社区灯谜会', '猜中有小礼物，猜不中有热茶。', '迎宾社区广场', 4, 18.5, 2, -4, 3, 8),
    (25, 3, 2, '快板书里的邻里情', '快板、三句半、小品，台上台下都是邻居。', '迎宾社区实践站', 2, 19, 1.5, -7, 1, 5),
    (25, 4, 3, '一起包饺子', '和面、调馅、擀皮，各有各的拿手活。', '迎宾社区食堂', 20, 10, 3, 10, 18, 30),
    (25, 5, 2, '咸菜方子串门子', '带一小罐自家咸菜，换一张别人家的方子。', '迎宾社区活动室', -21, 14, 3, -40, -22, 80)
) as demo (county, number, brand, title, description, venue, day, hour, hours, opens, closes, capacity)
on conflict (id) do update
    set brand_id = excluded.brand_id, title = excluded.title, description = excluded.description, venue = excluded.venue,
        starts_at = excluded.starts_at, ends_at = excluded.ends_at, sign_up_opens_at = excluded.sign_up_opens_at,
        sign_up_closes_at = excluded.sign_up_closes_at, capacity = excluded.capacity;

-- The owner is bound by row-level security too and has no places of its own to write. For the length of
-- this transaction, which locks the table, it is lifted.
alter table sign_up no force row level security;

-- Who holds a place: demo users by their number (infra/local/README.md).
insert into sign_up (activity_id, person_id, signed_up_at)
select pg_temp.culture_id('b007', county, number),
       format('00000000-0000-4000-a000-%s', lpad(person::text, 12, '0'))::uuid, pg_temp.day(-1, 12)
from (values (24, 1, array [3, 8]), (24, 2, array [3, 4, 5, 6, 7, 8, 9]), (24, 3, array [2, 3, 4, 5, 6, 7]),
             (24, 5, array [1, 2, 4]), (24, 6, array [1, 2, 3, 4, 9]),
             (25, 1, array [26]), (25, 2, array [22, 23, 24, 25, 26, 27, 28]), (25, 3, array [22, 23, 24, 25, 26]),
             (25, 5, array [21, 22, 23, 25])) as demo (county, number, people),
     unnest(people) person
on conflict do nothing;

update activity a
set taken = (select count(*) from sign_up s where s.activity_id = a.id and s.cancelled_at is null)
where a.id::text like '00000000-0000-4000-b007-%';

alter table sign_up force row level security;

drop function pg_temp.culture_id(text, int, int);
drop function pg_temp.day(int, numeric);
