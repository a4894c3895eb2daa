package org.xiaoshao.organisation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.organisation.MatterDraftInput;
import org.xiaoshao.organisation.MatterGroup;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.TextRules;

/** What a duty list says about a matter beside its code. */
@Embeddable
record MatterContent(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "kind")
                WhistleKind kind,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "matter_group")
                MatterGroup group,
        @Column(name = "title") String title,
        @Column(name = "lead_organisation_id") UUID lead,
        @Column(name = "co_handler_ids") UUID[] coHandlers,
        @Column(name = "evidence") String evidence,
        @Column(name = "hard") boolean hard,
        @Column(name = "ordinary_hours") Integer ordinaryHours,
        @Column(name = "urgent_hours") Integer urgentHours,
        @Column(name = "emergency_hours") Integer emergencyHours,
        @Column(name = "legal_basis") String legalBasis) {

    static MatterContent of(MatterDraftInput input) {
        return new MatterContent(
                input.kind(),
                input.group(),
                TextRules.clean(input.title()),
                NodeId.parse(input.lead()),
                NodeId.parse(input.coHandlers()).toArray(UUID[]::new),
                TextRules.clean(input.evidence()),
                Boolean.TRUE.equals(input.hard()),
                input.ordinaryHours(),
                input.urgentHours(),
                input.emergencyHours(),
                TextRules.clean(input.legalBasis()));
    }

    /** Arrays of one content are one, which the equality of a record does not say. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MatterContent that
                && kind == that.kind
                && group == that.group
                && title.equals(that.title)
                && Objects.equals(lead, that.lead)
                && Arrays.equals(coHandlers, that.coHandlers)
                && Objects.equals(evidence, that.evidence)
                && hard == that.hard
                && Objects.equals(ordinaryHours, that.ordinaryHours)
                && Objects.equals(urgentHours, that.urgentHours)
                && Objects.equals(emergencyHours, that.emergencyHours)
                && Objects.equals(legalBasis, that.legalBasis);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, title, lead);
    }
}
