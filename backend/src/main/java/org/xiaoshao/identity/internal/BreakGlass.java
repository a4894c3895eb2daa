package org.xiaoshao.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.xiaoshao.identity.BreakGlassVerdict;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** A community that somebody opened to themselves in an emergency. */
@Entity
@Table(name = "break_glass")
@DynamicUpdate
class BreakGlass implements Versioned {

    @Id private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "post_id", updatable = false)
    private UUID postId;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @Column(updatable = false)
    private String reason;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String verdict;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "review_words")
    private String reviewWords;

    private int version = 1;

    protected BreakGlass() {}

    static BreakGlass of(UUID person, UUID post, String reason, Instant from, Instant to) {
        var glass = new BreakGlass();
        glass.id = Ids.next();
        glass.personId = person;
        glass.postId = post;
        glass.reason = reason;
        glass.openedAt = from;
        glass.endsAt = to;
        return glass;
    }

    BreakGlass over(String community, String county) {
        communityCode = community;
        countyCode = county;
        return this;
    }

    void closed(Instant now) {
        closedAt = now;
        version++;
    }

    /** Not justified ends it at once. */
    void reviewed(UUID by, BreakGlassVerdict said, String words, Instant now) {
        verdict = said.name();
        reviewedBy = by;
        reviewedAt = now;
        reviewWords = words;
        if (said == BreakGlassVerdict.NOT_JUSTIFIED && isOpen(now)) {
            closedAt = now;
        }
        version++;
    }

    boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(endsAt);
    }

    boolean isReviewed() {
        return verdict != null;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    String communityCode() {
        return communityCode;
    }

    String countyCode() {
        return countyCode;
    }

    @Override
    public int version() {
        return version;
    }
}
