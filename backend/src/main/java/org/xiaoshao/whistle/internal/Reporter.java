package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.xiaoshao.shared.Ids;

/** Someone who reported a whistle: a person with login, or the holder of a tracking code. */
@Entity
@Table(name = "whistle_reporter")
class Reporter {

    @Id private UUID id;

    @Column(name = "whistle_id")
    private UUID whistleId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "tracking_hash")
    private byte[] trackingHash;

    private Instant at;

    /** Where it was reported, of what was merged into the whistle; null of all others. */
    @Column(name = "merged_from_id")
    private UUID mergedFromId;

    /** Whether somebody else blew the whistle, and this one has the same trouble. */
    private boolean joined;

    protected Reporter() {}

    static Reporter withLogin(UUID whistle, UUID person, Instant at) {
        var reporter = new Reporter();
        reporter.id = Ids.next();
        reporter.whistleId = whistle;
        reporter.personId = person;
        reporter.at = at;
        return reporter;
    }

    static Reporter withCode(UUID id, UUID whistle, byte[] trackingHash, Instant at) {
        var reporter = new Reporter();
        reporter.id = id;
        reporter.whistleId = whistle;
        reporter.trackingHash = trackingHash;
        reporter.at = at;
        return reporter;
    }

    /** The same one, of a whistle that somebody else has blown. */
    Reporter joining() {
        joined = true;
        return this;
    }

    /** Counts there now. */
    void movedTo(UUID target) {
        mergedFromId = mergedFromId == null ? whistleId : mergedFromId;
        whistleId = target;
    }

    /** Counts where it was reported again. */
    void movedBack() {
        whistleId = mergedFromId;
        mergedFromId = null;
    }

    boolean isFrom(UUID merged) {
        return merged.equals(mergedFromId);
    }

    /** Whether it was reported under another whistle. */
    boolean isMerged() {
        return mergedFromId != null;
    }

    /** Whether it came after the whistle had been blown, and so from nobody on duty here. */
    boolean isAdded() {
        return joined || isMerged();
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID whistleId() {
        return whistleId;
    }
}
