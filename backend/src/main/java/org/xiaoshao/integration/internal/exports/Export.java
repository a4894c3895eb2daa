package org.xiaoshao.integration.internal.exports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.identity.Purpose;
import org.xiaoshao.integration.ExportAskInput;
import org.xiaoshao.integration.ExportFormat;
import org.xiaoshao.integration.ExportLanguage;
import org.xiaoshao.integration.ExportList;
import org.xiaoshao.integration.ExportRefusal;
import org.xiaoshao.integration.ExportState;

/** A list that somebody asked to have as a file. Its progress is written beside it, not by it. */
@Entity
@DynamicUpdate
@Table(name = "export")
class Export {

    @Id private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private String[] counties;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ExportList list;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ExportFormat format;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ExportLanguage language;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Purpose purpose;

    private String words;

    private byte[] conditions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private String[] posts;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ExportState state = ExportState.ASKED;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ExportRefusal refusal;

    private int attempt;

    @Column(name = "rows_done", insertable = false, updatable = false)
    private int rows;

    private Long bytes;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Export() {}

    static Export asked(
            UUID id,
            ExportAskInput input,
            UUID person,
            List<String> counties,
            List<String> posts,
            Instant at,
            Instant expires) {
        var one = new Export();
        one.id = id;
        one.personId = person;
        one.countyCode = counties.get(0);
        one.counties = counties.toArray(String[]::new);
        one.list = input.list();
        one.format = input.format();
        one.language = input.language() == null ? ExportLanguage.ZH : input.language();
        one.purpose = input.purpose();
        one.words = input.words();
        one.posts = posts.toArray(String[]::new);
        one.askedAt = at;
        one.expiresAt = expires;
        return one;
    }

    void under(byte[] sealed) {
        conditions = sealed;
    }

    /** Begins to be written, perhaps once more. */
    void writing() {
        attempt++;
        state = ExportState.WRITING;
    }

    void done(long size, Instant at, Instant expires) {
        bytes = size;
        doneAt = at;
        expiresAt = expires;
        over(ExportState.DONE);
    }

    void refused(ExportRefusal why) {
        refusal = why;
        over(ExportState.REFUSED);
    }

    void expired() {
        // What it was refused for stays true; a file is what expires.
        if (state != ExportState.REFUSED) {
            over(ExportState.EXPIRED);
        }
    }

    private void over(ExportState end) {
        state = end;
        conditions = null;
        words = null;
    }

    boolean waits() {
        return state == ExportState.ASKED || state == ExportState.WRITING;
    }

    boolean isWrittenBy(int which) {
        return state == ExportState.WRITING && attempt == which;
    }

    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether every post that whoever asked held then is still among those. */
    boolean stillHeld(List<String> now) {
        return now.containsAll(List.of(posts));
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return personId;
    }

    /** What the county's audit trail keeps of it: no row, only how many. */
    AuditRecord record(String step, int rows) {
        return new AuditRecord(
                AuditKind.EXPORTED,
                countyCode,
                purpose,
                "Export",
                id,
                Map.of(
                        "step", step,
                        "list", list.name(),
                        "format", format.name(),
                        "rows", Integer.toString(rows)),
                words);
    }

    ExportList list() {
        return list;
    }

    ExportFormat format() {
        return format;
    }

    ExportLanguage language() {
        return language;
    }

    Purpose purpose() {
        return purpose;
    }

    int rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    byte[] conditions() {
        return conditions;
    }

    ExportState state() {
        return state;
    }

    int attempt() {
        return attempt;
    }
}
