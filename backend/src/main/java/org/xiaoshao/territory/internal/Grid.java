package org.xiaoshao.territory.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** A grid as it is redrawn. */
@Entity
@Table(name = "grid")
class Grid implements Versioned {

    @Id private UUID id;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int ordinal;

    private String outline;

    @Column(name = "outline_box")
    @ColumnTransformer(read = "outline_box::text", write = "?::box")
    private String outlineBox;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private int version = 1;

    protected Grid() {}

    /** A new grid beside this one, which is changed by making it. */
    Grid divided(String newName, int newOrdinal, Outline newOutline, LocalDate from) {
        var made = new Grid();
        made.id = Ids.next();
        made.communityCode = communityCode;
        made.name = newName;
        made.ordinal = newOrdinal;
        made.validFrom = from;
        made.outlined(newOutline);
        version++;
        return made;
    }

    void draw(Outline drawn) {
        outlined(drawn);
        version++;
    }

    /** Ends with that day; its ground goes with its buildings to the other. */
    void mergeInto(Grid other, LocalDate lastDay) {
        validTo = lastDay;
        version++;
        if (outline != null && other.outline != null) {
            Outline.stored(other.outline)
                    .joinedWith(Outline.stored(outline))
                    .ifPresent(other::outlined);
        }
        other.version++;
    }

    private void outlined(Outline drawn) {
        outline = drawn == null ? null : drawn.geoJson();
        outlineBox = drawn == null ? null : drawn.box();
    }

    UUID id() {
        return id;
    }

    String communityCode() {
        return communityCode;
    }

    String name() {
        return name;
    }

    int ordinal() {
        return ordinal;
    }

    Optional<Outline> outline() {
        return Optional.ofNullable(outline).map(Outline::stored);
    }

    boolean isInUse() {
        return validTo == null;
    }

    @Override
    public int version() {
        return version;
    }
}
