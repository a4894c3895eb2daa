package org.xiaoshao.organisation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.organisation.DutyListState;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** A version of a county's duty list. */
@Entity
@Table(name = "duty_list")
class DutyList implements Versioned {

    @Id private UUID id;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    private Integer number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DutyListState state = DutyListState.DRAFT;

    @Column(updatable = false)
    private String note;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "drafted_at", updatable = false)
    private Instant draftedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    private int version = 1;

    protected DutyList() {}

    static DutyList drafted(String county, String note, Instant at) {
        var list = new DutyList();
        list.id = Ids.next();
        list.countyCode = county;
        list.note = note;
        list.draftedAt = at;
        return list;
    }

    void changed() {
        version++;
    }

    void published(int as, LocalDate from, Instant at) {
        state = DutyListState.PUBLISHED;
        number = as;
        validFrom = from;
        publishedAt = at;
        version++;
    }

    UUID id() {
        return id;
    }

    String countyCode() {
        return countyCode;
    }

    boolean isDraft() {
        return state == DutyListState.DRAFT;
    }

    int number() {
        return number;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Override
    public int version() {
        return version;
    }
}
