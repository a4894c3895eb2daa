-- The ledger of a month, frozen and sealed: what was on it when the month ended, by whom it may be checked, and that nobody
-- has changed a line or an event since.
create table ledger_snapshot (
    id             uuid primary key default uuidv7(),
    county_code    text        not null references division,
    town_code      text        not null references division,
    community_code text        not null references division,
    month          date        not null check (extract(day from month) = 1),
    whistles       int         not null check (whistles > 0),
    seal           bytea       not null check (length(seal) = 32),
    sealed_at      timestamptz not null,
    unique (community_code, month)
);
comment on column ledger_snapshot.seal is 'SHA-256 of the text of its lines (org.xiaoshao.whistle.internal.LedgerText).';
create index ledger_snapshot_newest on ledger_snapshot (month desc, community_code, id);

create table ledger_snapshot_line (
    snapshot_id uuid  not null references ledger_snapshot,
    number      text  not null,
    whistle_id  uuid  not null references whistle,
    entries     int   not null check (entries > 0),
    state       text  not null,
    hash        bytea not null,
    primary key (snapshot_id, number)
);
comment on column ledger_snapshot_line.hash is 'Of the last entry before the month ended: it commits to everything that had happened until then.';

alter table ledger_snapshot enable row level security;
alter table ledger_snapshot force row level security;
create policy in_scope on ledger_snapshot for select
    using (array [county_code, town_code, community_code] && (select scope_list('divisions')));
create policy seen_while_sealing on ledger_snapshot for select using (community_code = (select scope_value('sealing')));
create policy sealed on ledger_snapshot for insert with check (community_code = (select scope_value('sealing')));
alter table ledger_snapshot_line enable row level security;
alter table ledger_snapshot_line force row level security;
create policy with_snapshot on ledger_snapshot_line using (exists (select 1 from ledger_snapshot s where s.id = snapshot_id));
-- Neither is ever changed or taken away.
grant select, insert on ledger_snapshot, ledger_snapshot_line to ${app_role};

-- What the pass that seals may read, of one community and nothing beside it; the policies are the owner's alone.
create policy sealed on whistle for select to current_user using (community_code = (select scope_value('sealing')));

create function ledger_lines(p_community text, p_from timestamptz, p_until timestamptz)
    returns table (number text, whistle_id uuid, entries int, state text, hash bytea)
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform set_config('xiaoshao.sealing', p_community, true);
    return query
        select w.number, w.id, last.sequence, last.to_state, last.hash
        from whistle w
        cross join lateral (
            select e.sequence, e.to_state, e.hash, e.at from whistle_event e
            where e.whistle_id = w.id and e.at < p_until order by e.sequence desc limit 1) as last
        where w.community_code = p_community and w.blown_at < p_until
          and (last.at >= p_from or last.to_state not in ('CLOSED', 'DECLINED', 'WITHDRAWN', 'MERGED'))
        order by w.number collate "C";
end $$;

-- Communities that had whistles before the month ended and have no seal of it.
create function ledgers_unsealed(p_month date, p_until timestamptz)
    returns table (community_code text, county_code text, town_code text)
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare one text;
begin
    for one in select d.code from division d where d.level = 'VILLAGE' and d.county_code in (select n.county_code from whistle_number n)
               order by d.code
    loop
        perform set_config('xiaoshao.sealing', one, true);
        return query
            select w.community_code, w.county_code, w.town_code from whistle w
            where w.community_code = one and w.blown_at < p_until
              and not exists (select 1 from ledger_snapshot s where s.community_code = one and s.month = p_month)
            limit 1;
    end loop;
    perform set_config('xiaoshao.sealing', '', true);
end $$;
