-- Whoever holds several posts may act as one of them: the others open nothing meanwhile. The database takes no word for it:
-- a post that is not the caller's, not current or not of a role of their token opens nothing at all.

-- Whether a post of the caller counts now: the one they act as, or any when they act as none. Where somebody lives is no
-- post that they act as, and counts always.
create function counts_now(p_post uuid, p_role text) returns boolean
    language sql stable
    return p_role = 'resident' or coalesce(p_post = (select scope_value('acting_post'))::uuid, true);

-- As before, of the posts that count now.
create or replace function scope_belongs(p_community text) returns boolean
    language sql stable
    return exists (
        select 1 from post p
        where p.person_id = (select scope_value('person'))::uuid and p.division_code = p_community
          and p.role in ('resident', 'unit-head', 'building-head', 'grid-member', 'mediator', 'errand-agent', 'volunteer',
                         'volunteer-leader', 'community-worker', 'community-secretary')
          and counts_now(p.id, p.role)
          and (now() at time zone 'Asia/Shanghai')::date between p.valid_from and coalesce(p.valid_to, 'infinity'));
