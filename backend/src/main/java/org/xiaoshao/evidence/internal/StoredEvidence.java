package org.xiaoshao.evidence.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.evidence.EvidenceChecked;
import org.xiaoshao.evidence.EvidenceFile;
import org.xiaoshao.evidence.EvidenceFormat;
import org.xiaoshao.evidence.EvidenceKind;
import org.xiaoshao.evidence.EvidenceTaken;
import org.xiaoshao.evidence.EvidenceUpload;
import org.xiaoshao.shared.Ids;

/** One file: announced, then ready, then bound; forgotten at any time. */
@Entity
@Table(name = "evidence")
class StoredEvidence {

    @Id private UUID id;

    @Column(name = "upload_hash")
    private byte[] uploadHash;

    private long length;
    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EvidenceKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EvidenceFormat format;

    private Long bytes;
    private byte[] sha256;

    @Column(name = "taken_at")
    private Instant takenAt;

    private Double longitude;
    private Double latitude;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Column(name = "bound_at")
    private Instant boundAt;

    @Column(name = "forgotten_at")
    private Instant forgottenAt;

    protected StoredEvidence() {}

    static StoredEvidence announced(byte[] uploadHash, long length, String name, Instant at) {
        var announced = new StoredEvidence();
        announced.id = Ids.next();
        announced.uploadHash = uploadHash;
        announced.length = length;
        announced.name = name;
        announced.createdAt = at;
        return announced;
    }

    void ready(EvidenceChecked checked, Instant at) {
        format = checked.format();
        kind = format.kind();
        bytes = checked.bytes();
        sha256 = checked.sha256();
        takenAt = checked.takenAt();
        if (checked.position() != null) {
            longitude = checked.position().longitude();
            latitude = checked.position().latitude();
        }
        readyAt = at;
    }

    /** From now on it goes with something, and where it was taken is no longer known here. */
    EvidenceTaken bound(Instant at) {
        var position = longitude == null ? null : new EvidenceTaken.Position(longitude, latitude);
        longitude = null;
        latitude = null;
        boundAt = at;
        return new EvidenceTaken(id, sha256, position);
    }

    void forgotten(Instant at) {
        forgottenAt = at;
    }

    boolean isReady() {
        return readyAt != null;
    }

    boolean isBound() {
        return boundAt != null;
    }

    boolean isForgotten() {
        return forgottenAt != null;
    }

    EvidenceUpload upload() {
        return new EvidenceUpload(id, length, isReady());
    }

    EvidenceFile file() {
        return new EvidenceFile(id, kind, name, format.mediaType(), format.ending());
    }
}
