package org.xiaoshao.patrol.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** Something noted on a round. */
@Entity
@Table(name = "patrol_note")
class PatrolNote implements Versioned {

    @Id private UUID id;

    @Column(name = "round_id", updatable = false)
    private UUID roundId;

    @Column(name = "building_id", updatable = false)
    private UUID buildingId;

    private String detail;
    private String words;

    @Column(name = "whistle_id")
    private UUID whistleId;

    @Column(updatable = false)
    private Instant at;

    private int version = 1;

    protected PatrolNote() {}

    static PatrolNote of(UUID round, UUID building, String detail, String words, Instant at) {
        var note = new PatrolNote();
        note.id = Ids.next();
        note.roundId = round;
        note.buildingId = building;
        note.detail = detail;
        note.words = words;
        note.at = at;
        return note;
    }

    void whistled(UUID whistle) {
        whistleId = whistle;
        version++;
    }

    boolean hasWhistle() {
        return whistleId != null;
    }

    UUID roundId() {
        return roundId;
    }

    UUID buildingId() {
        return buildingId;
    }

    String detail() {
        return detail;
    }

    String words() {
        return words;
    }

    @Override
    public int version() {
        return version;
    }
}
