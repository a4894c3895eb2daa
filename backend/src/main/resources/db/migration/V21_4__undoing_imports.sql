-- What an import made goes only while that import is at work, which is to be taken back: until now its rows could go at any
-- time by the hands of whoever runs the community.
do $$
declare one text;
begin
    foreach one in array array ['building', 'dwelling', 'household', 'organisation', 'person', 'post'] loop
        execute format('alter policy imported_gone on %I using (import_id = (select scope_value(''importing''))::uuid and %s)', one,
                       case one
                           when 'person' then 'subject is null and cardinality((select scope_list(''communities''))) > 0'
                           when 'organisation' then 'division_code = any ((select scope_list(''communities''))::text[])'
                           when 'post' then 'division_code = any ((select scope_list(''communities''))::text[])'
                           else 'community_code = any ((select scope_list(''communities''))::text[])'
                       end);
    end loop;
end $$;
