-- The logins of the demo people, made with the realm (infra/keycloak/realm): a person's subject is their id there.
alter table account no force row level security;
alter table person no force row level security;
alter table post no force row level security;

insert into account (id, person_id, subject, username, created_at, changed_at, last_change, pushed_enabled, pushed_roles)
select format('00000000-0000-4000-b026-%s', lpad(number::text, 12, '0'))::uuid, p.id, p.subject, username,
       timestamptz '2025-01-01 08:30+08', timestamptz '2025-01-01 08:30+08', 'CREATED', true,
       (select array_agg(distinct o.role order by o.role) from post o where o.person_id = p.id)
from (values
    (1, 'resident'), (2, 'resident-b'), (3, 'unit'), (4, 'building'), (5, 'grid'), (6, 'mediator'), (7, 'errand'),
    (8, 'volunteer'), (9, 'volunteer-leader'), (10, 'worker'), (11, 'secretary'), (12, 'steward'), (13, 'department'),
    (14, 'department-b'), (15, 'department-head'), (16, 'leader'), (17, 'county'), (18, 'auditor'), (19, 'admin'),
    (21, 'resident2'), (22, 'grid2'), (23, 'mediator2'), (24, 'errand2'), (25, 'volunteer2'), (26, 'volunteer-leader2'),
    (27, 'worker2'), (28, 'secretary2'), (29, 'leader2')
) as demo (number, username)
join person p on p.id = format('00000000-0000-4000-a000-%s', lpad(number::text, 12, '0'))::uuid
on conflict do nothing;

alter table account force row level security;
alter table person force row level security;
alter table post force row level security;
