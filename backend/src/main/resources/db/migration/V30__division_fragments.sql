-- Less is computed for each row of an edition, and fewer fragments are indexed. ADR 0017 says what was measured.

-- Fragments of names as numbers that the backend knows, as it knows pinyin: computing them here took longer than all
-- the rest of a row, and an index over numbers is built in a fraction of the time. Every row is read again by the
-- backend's next start, or by the next import.
alter table division drop column name_grams;
drop function division_grams;
alter table division add column fragments int[];
comment on column division.fragments is 'What a search by a part of the name looks in: see Fragments. Null until the backend has seen the row.';
update division set pinyin = null, initials = null where pinyin is not null;
alter table division
    drop constraint division_spelled,
    add constraint division_spelled
        check ((pinyin is null) = (initials is null) and (pinyin is null) = (fragments is null));
create index division_fragments on division using gin (fragments);

-- Null pinyin is found by its own index.
drop index division_unread;

-- The children of one division are few: they need no order, and a code for each would make the index six times as large.
drop index division_children;
create index division_children on division (parent_code);

-- Three counties have a prefix; an index of 665,000 nulls helps nobody.
alter table division drop constraint division_whistle_prefix_key;
create unique index division_whistle_prefix on division (whistle_prefix) where whistle_prefix is not null;

-- A town is its own town and that of all right below it, so that the reference to the division above is enough.
alter table division
    drop constraint division_town_code_fkey,
    drop constraint division_check3,
    add constraint division_town
        check (town_code is not distinct from case level when 'TOWN' then code when 'VILLAGE' then parent_code end);

-- The same digits and the same names as before, without regular expressions: they were half the cost of a row.
alter table division
    drop constraint division_code_check,
    add constraint division_code_check check (length(code) = 12 and translate(code, '0123456789', '') = '');
create or replace function community_name(p_division_name text) returns text
    language sql immutable parallel safe
    return case
        when right(p_division_name, 5) = '居民委员会' then left(p_division_name, -5)
        when right(p_division_name, 3) = '居委会' then left(p_division_name, -3)
        when right(p_division_name, 5) = '村民委员会' then left(p_division_name, -4)
        when right(p_division_name, 3) = '村委会' then left(p_division_name, -2)
        else p_division_name end;
