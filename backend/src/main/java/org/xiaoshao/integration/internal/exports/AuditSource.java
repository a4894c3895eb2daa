package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiaoshao.identity.AuditEntryView;
import org.xiaoshao.identity.AuditFilterInput;
import org.xiaoshao.identity.AuditService;
import org.xiaoshao.integration.ExportConditionsInput;
import org.xiaoshao.integration.ExportList;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Role;

/** Audit entries as their own query shows them. */
@ApplicationScoped
class AuditSource implements ExportSource<AuditEntryView> {

    @Inject AuditService service;

    @Override
    public ExportList list() {
        return ExportList.AUDIT_ENTRIES;
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.of(Role.AUDITOR, Role.COUNTY_ORGANISER);
    }

    @Override
    public List<ExportColumn<AuditEntryView>> columns() {
        return List.of(
                new ExportColumn<>("county", AuditEntryView::county),
                new ExportColumn<>("sequence", AuditEntryView::sequence),
                new ExportColumn<>("at", AuditEntryView::at),
                new ExportColumn<>("actor", AuditEntryView::actorName),
                new ExportColumn<>("role", AuditEntryView::actorRole),
                new ExportColumn<>("kind", AuditEntryView::kind),
                new ExportColumn<>("purpose", AuditEntryView::purpose),
                new ExportColumn<>("words", AuditEntryView::words),
                new ExportColumn<>("thingType", AuditEntryView::thingType),
                new ExportColumn<>("thing", AuditEntryView::thing));
    }

    @Override
    public Batch<AuditEntryView> batch(
            ExportConditionsInput conditions, String after, boolean counted) {
        var filter = Optional.ofNullable(conditions.auditEntries()).orElse(AuditFilterInput.ANY);
        var page = service.entries(filter, Page.MAX_FIRST, after, counted);
        return Batch.of(page.nodes(), page.pageInfo(), page.totalCount());
    }
}
