package org.xiaoshao.organisation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.organisation.MatterChangeKind;
import org.xiaoshao.shared.Ids;

/** What a draft changes about one matter. */
@Entity
@Table(name = "matter_draft")
class DraftMatter {

    @Id private UUID id;

    @Column(name = "duty_list_id", updatable = false)
    private UUID dutyListId;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @Column(updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MatterChangeKind change;

    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Embedded private MatterContent content;

    protected DraftMatter() {}

    /**
     * @param before the matter that it follows or ends; null for one that is new
     */
    static DraftMatter of(DutyList list, String code, Matter before, MatterContent content) {
        var draft = new DraftMatter();
        draft.id = Ids.next();
        draft.dutyListId = list.id();
        draft.countyCode = list.countyCode();
        draft.code = code;
        draft.matterId = before == null ? null : before.id();
        draft.says(content);
        return draft;
    }

    /** What the matter shall be. */
    void says(MatterContent wanted) {
        change = matterId == null ? MatterChangeKind.ADDED : MatterChangeKind.CHANGED;
        content = wanted;
    }

    /** The matter shall be no more. */
    void ends(MatterContent last) {
        change = MatterChangeKind.ENDED;
        content = last;
    }

    String countyCode() {
        return countyCode;
    }

    String code() {
        return code;
    }

    MatterChangeKind change() {
        return change;
    }

    UUID matterId() {
        return matterId;
    }

    MatterContent content() {
        return content;
    }
}
