-- What evidence goes with which event of a whistle. It goes when the words of that event go: a photo is as much somebody's as
-- what they wrote.
create table whistle_evidence (
    evidence_id    uuid primary key references evidence,
    whistle_id     uuid     not null,
    sequence       int      not null,
    place          smallint not null,
    phase          text     not null check (phase in ('REPORTED', 'BEFORE', 'AFTER')),
    reporter_id    uuid references whistle_reporter,
    far_from_place boolean,
    foreign key (whistle_id, sequence) references whistle_words (whistle_id, sequence) on delete cascade
);
comment on column whistle_evidence.place is 'Its place among what came with the same event, from 1.';
comment on column whistle_evidence.reporter_id is 'Whose it is, of what reporters sent: by a tracking code one sees one''s own.';
comment on column whistle_evidence.far_from_place is 'Whether it was taken far from the whistle''s place; null when nobody can tell. Where it was taken is kept nowhere.';
create index whistle_evidence_whistle on whistle_evidence (whistle_id, sequence);

alter table whistle_evidence enable row level security;
alter table whistle_evidence force row level security;
create policy with_whistle on whistle_evidence using (exists (select 1 from whistle w where w.id = whistle_id));
grant select, insert on whistle_evidence to ${app_role};

-- Who may see the whistle may see what proves it.
create policy with_whistle on evidence for select
    using (exists (select 1 from whistle_evidence e where e.evidence_id = evidence.id));

create function forget_whistle_evidence() returns trigger
    language plpgsql
as $$
begin
    perform forget_evidence(old.evidence_id);
    return null;
end $$;
create trigger forget after delete on whistle_evidence for each row execute function forget_whistle_evidence();
