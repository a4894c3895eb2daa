package org.xiaoshao.identity;

import java.util.Map;
import java.util.UUID;

/**
 * An entry about to be written to the audit trail.
 *
 * @param county twelve-digit code of the county whose trail it belongs to
 * @param purpose null where the kind needs none
 * @param thingType what it is about, as the API names the type, for instance {@code Resident}
 * @param thing the id of what it is about; deletable
 * @param facts what was done beside the rest; kept for ever, so it must name nobody
 * @param words what was said of it in free words; null for nothing; deletable
 */
public record AuditRecord(
        AuditKind kind,
        String county,
        Purpose purpose,
        String thingType,
        UUID thing,
        Map<String, String> facts,
        String words) {

    public AuditRecord {
        facts = Map.copyOf(facts);
    }

    /** Says nothing: the words may be personal. */
    @Override
    public String toString() {
        return "AuditRecord[" + kind + "]";
    }
}
