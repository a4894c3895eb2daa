-- An organisation that gives an order back may show why.
alter table whistle_evidence
    drop constraint whistle_evidence_phase_check,
    add constraint whistle_evidence_phase_check check (phase in ('REPORTED', 'RETURN', 'BEFORE', 'AFTER'));
