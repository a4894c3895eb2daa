-- Whose logins the caller administers, all at once: a list of logins weighed everybody twice, one after another, with a
-- statement each. What may_administer() says of one this says of all, and who writes one login is still weighed alone.
create function administered_persons() returns uuid[]
    language plpgsql stable
as $$
declare
    today constant date := (now() at time zone 'Asia/Shanghai')::date;
    found uuid[];
begin
    if scope_value('ranks') is null then
        return '{}';
    end if;
    -- Ends with the transaction if anything fails in between, and here if nothing does.
    perform set_config('xiaoshao.weighing', 'on', true);
    with rank as materialized (
        select split_part(held.rank, ':', 1) as name, split_part(held.rank, ':', 2) as place
        from unnest(scope_list('ranks')) held (rank)
    ), held as (
        select p.person_id, p.role, coalesce(p.division_code, o.division_code) as place,
               coalesce(p.valid_to, 'infinity') as last_day,
               max(coalesce(p.valid_to, 'infinity')) over (partition by p.person_id) as newest
        from post p left join organisation o on o.id = p.organisation_id
        where p.role <> 'resident'
    ), weighed as (
        select distinct h.person_id, h.role, h.place from held h
        where h.last_day >= least(today, h.newest)
    )
    select array_agg(fitting.person_id) into found
    from (select w.person_id
          from weighed w left join division d on d.code = w.place
          group by w.person_id
          having bool_and(exists (select 1 from rank r
                                  where appoints(r.name, w.role)
                                    and (r.name = 'administrator' or r.place in (d.code, d.town_code, d.county_code))))
         ) fitting
    where fitting.person_id is distinct from scope_value('person')::uuid;
    perform set_config('xiaoshao.weighing', '', true);
    return coalesce(found, '{}');
end $$;

drop policy administered on account;
create policy administered on account for select using (person_id = any ((select administered_persons())::uuid[]));
