package org.xiaoshao.integration.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.integration.ImportRefusal;
import org.xiaoshao.integration.ImportState;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;
import org.xiaoshao.shared.intake.ImportKind;

/** A file of rows on its way into the ledger. Its progress is written beside it, not by it. */
@Entity
@DynamicUpdate
@Table(name = "import")
class Import implements Versioned {

    @Id private UUID id;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ImportState state = ImportState.UPLOADED;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ImportRefusal refusal;

    @Column(name = "refusal_cell")
    private String refusalCell;

    private long bytes;

    @Column(name = "row_count")
    private Integer rowCount;

    private Integer added;
    private Integer changed;
    private Integer unchanged;
    private Integer faulty;

    @Column(name = "fault_count")
    private Integer faultCount;

    @Column(name = "without_faulty")
    private boolean withoutFaulty;

    @Column(name = "undo_blocked_by")
    private Integer undoBlockedBy;

    @Column(name = "uploaded_by", updatable = false)
    private UUID uploadedBy;

    @Column(name = "committed_by")
    private UUID committedBy;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "committed_at")
    private Instant committedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    private int version = 1;

    protected Import() {}

    static Import uploaded(ImportKind kind, String community, String county, UUID by, Instant at) {
        var one = new Import();
        one.id = Ids.next();
        one.kind = kind;
        one.communityCode = community;
        one.countyCode = county;
        one.uploadedBy = by;
        one.uploadedAt = at;
        return one;
    }

    void holds(long size) {
        bytes = size;
    }

    void reading() {
        to(ImportState.CHECKING);
    }

    /** How many rows it has, once it has been read through. */
    void counted(int rows) {
        rowCount = rows;
    }

    /** It cannot be taken. */
    void refused(ImportRefusal why, String cell, int faults) {
        refusal = why;
        refusalCell = cell;
        faultCount = faults;
        to(ImportState.REFUSED);
    }

    /** What committing it would do. */
    void checked(Counts counts, Instant at) {
        added = counts.added();
        changed = counts.changed();
        unchanged = counts.unchanged();
        faulty = counts.faulty();
        faultCount = counts.faults();
        checkedAt = at;
        to(ImportState.CHECKED);
    }

    void committing(boolean leavingOut, UUID by) {
        withoutFaulty = leavingOut;
        committedBy = by;
        refusal = null;
        to(ImportState.COMMITTING);
    }

    void committed(Instant at) {
        committedAt = at;
        to(ImportState.COMMITTED);
    }

    /** Nothing was written; it waits for another look. */
    void notCommitted(ImportRefusal why) {
        refusal = why;
        committedBy = null;
        to(ImportState.CHECKED);
    }

    void undoing() {
        undoBlockedBy = null;
        refusal = null;
        to(ImportState.UNDOING);
    }

    void undone(Instant at) {
        undoneAt = at;
        to(ImportState.UNDONE);
    }

    /** Nothing was taken away. */
    void notUndone(Integer standing, ImportRefusal why) {
        undoBlockedBy = standing;
        refusal = why;
        to(ImportState.COMMITTED);
    }

    void discarded() {
        to(ImportState.DISCARDED);
    }

    private void to(ImportState next) {
        state = next;
        version++;
    }

    /** Whether those counts are the ones that were shown. */
    boolean counts(Counts now) {
        return now.equals(new Counts(added, changed, unchanged, faulty, faultCount));
    }

    UUID id() {
        return id;
    }

    ImportKind kind() {
        return kind;
    }

    ImportState state() {
        return state;
    }

    String community() {
        return communityCode;
    }

    String county() {
        return countyCode;
    }

    boolean leavesFaultyOut() {
        return withoutFaulty;
    }

    Facts facts() {
        return new Facts(
                kind, state, added == null ? 0 : added + changed, faulty == null ? 0 : faulty);
    }

    @Override
    public int version() {
        return version;
    }
}
