package org.xiaoshao.organisation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.xiaoshao.shared.Ids;

/**
 * One version of one entry of a duty list: never changed, only ended. So an update names the one
 * column that changed; the database grants no other.
 */
@Entity
@DynamicUpdate
@Table(name = "matter")
class Matter {

    @Id private UUID id;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @Column(updatable = false)
    private String code;

    @Embedded private MatterContent content;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "duty_list_id", updatable = false)
    private UUID dutyListId;

    protected Matter() {}

    static Matter from(DraftMatter draft, UUID dutyList, LocalDate day) {
        var matter = new Matter();
        matter.id = Ids.next();
        matter.countyCode = draft.countyCode();
        matter.code = draft.code();
        matter.content = draft.content();
        matter.validFrom = day;
        matter.dutyListId = dutyList;
        return matter;
    }

    void endedOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    UUID id() {
        return id;
    }

    MatterContent content() {
        return content;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
