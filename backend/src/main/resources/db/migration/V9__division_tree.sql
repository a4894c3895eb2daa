-- The whole division tree of China, 665,000 rows, is imported and searched. ADR 0017 says how.

-- What searching by letters looks in. Filled by the import, and for rows that came otherwise by every start
-- of the backend: the readings of characters are known to it, not to the database.
alter table division add column pinyin text collate "C";
alter table division add column initials text collate "C";
comment on column division.pinyin is 'Its name in pinyin without tones or spaces, ü as v: wuchuanxian; null until the backend has seen the row.';
comment on column division.initials is 'The first letter of each syllable: wcx.';
alter table division add constraint division_spelled check ((pinyin is null) = (initials is null));

-- A city without counties is its own county (东莞市 441900): its towns lie right below it.
alter table division drop constraint division_check4;
alter table division add constraint division_prefix_level check (whistle_prefix is null or level in ('COUNTY', 'CITY'));
comment on column division.county_code is 'The county it is or lies in; for the towns of a city without counties that city.';

-- Every character and pair of a name that tells something. The endings that half a million villages share are left out
-- but for their first character: what is left out would only make the index twice as large, since a list that
-- looks for such a pair is found by walking on (DivisionSearch knows these pairs). Not in SQL: a function of SQL with a
-- subquery is ten times slower, and this one runs for every row of an import.
create function division_grams(p_name text, p_level text) returns text[]
    language plpgsql immutable strict parallel safe
as $$
declare
    v_text text := lower(p_name);
    v_characters text[];
    v_grams text[];
begin
    if p_level = 'VILLAGE' then
        v_text := case
            when right(v_text, 5) = '村民委员会' then left(v_text, -4)
            when right(v_text, 3) = '村委会' then left(v_text, -2)
            when right(v_text, 5) = '社区居委会' then left(v_text, -4)
            when right(v_text, 7) = '社区居民委员会' then left(v_text, -6)
            when right(v_text, 5) = '居民委员会' then left(v_text, -4)
            when right(v_text, 3) = '居委会' then left(v_text, -2)
            else v_text end;
    end if;
    v_characters := string_to_array(v_text, null);
    v_grams := v_characters;
    for i in 1 .. coalesce(array_length(v_characters, 1), 0) - 1 loop
        v_grams := v_grams || (v_characters[i] || v_characters[i + 1]);
    end loop;
    return v_grams;
end $$;

drop index division_name;
alter table division alter column name_grams set expression as (division_grams(name, level));
comment on column division.name_grams is 'What a search by a part of the name looks in.';

-- The upper levels apart: they are few, and are to be found among villages that all answer to the same pair.
create index division_upper on division (code) where level <> 'VILLAGE';
create index division_upper_grams on division using gin (name_grams) where level <> 'VILLAGE';
create index division_village_grams on division using gin (name_grams) where level = 'VILLAGE';
create index division_name on division ((lower(name) collate "C"));
create index division_pinyin on division (pinyin);
create index division_initials on division (initials);
create index division_unread on division (code) where pinyin is null;
