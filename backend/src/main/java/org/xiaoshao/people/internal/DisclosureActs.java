package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.people.PeopleAction;
import org.xiaoshao.people.ResidentDeleteInput;
import org.xiaoshao.people.ResidentExportInput;
import org.xiaoshao.people.ResidentRevealInput;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;

/**
 * Whether sensitive values may be shown, handed out or deleted. Showing and handing out are done by
 * {@link Disclosures} after this, each time anew: an act sent again under its key shows the values
 * again, so it is on record again.
 */
@ApplicationScoped
@Once
public class DisclosureActs {

    private static final int WORDS = 200;

    @Inject Residents residents;
    @Inject PeopleSight sight;
    @Inject RecordDeletion deletion;
    @Inject Disclosures disclosures;
    @Inject Audit audit;

    /**
     * @return the resident's id
     */
    public UUID reveal(UUID id, ResidentRevealInput input) {
        sight.requireRole(PeopleAction.REVEAL);
        disclosures.entitled(PeopleAction.REVEAL, id);
        var check =
                new InputCheck()
                        .required("words", input.words(), WORDS)
                        .unless(!input.fields().isEmpty(), CommonFault.REQUIRED, "fields");
        Refused.unlessEmpty(check.faults());
        return id;
    }

    /** Their own record is handed out to anybody who is known by it. */
    public UUID export(UUID id, ResidentExportInput input) {
        disclosures.entitled(PeopleAction.EXPORT, id);
        Refused.unlessEmpty(new InputCheck().optional("words", input.words(), WORDS).faults());
        return id;
    }

    /**
     * Deletes the record and those merged into it, the login of whose they are, and what the audit
     * trail holds of them. The trail keeps that it was done, by whom and why.
     *
     * @return the id that the record had
     */
    public UUID delete(UUID id, ResidentDeleteInput input) {
        var resident = sight.resident(PeopleAction.DELETE, id);
        var records = new ArrayList<>(residents.mergedInto(id));
        records.add(resident);
        var facts = new HashMap<String, String>();
        facts.put("reason", input.reason().name());
        facts.put("records", Integer.toString(records.size()));
        var logins = deletion.of(records);
        if (!logins.isEmpty()) {
            facts.put("login", RecordDeletion.words(logins));
        }
        audit.record(
                new AuditRecord(
                        AuditKind.SUBJECT_DELETED,
                        resident.place().countyCode(),
                        null,
                        Disclosures.THING,
                        id,
                        facts,
                        null),
                PeopleTable.roles(PeopleAction.DELETE));
        return id;
    }
}
