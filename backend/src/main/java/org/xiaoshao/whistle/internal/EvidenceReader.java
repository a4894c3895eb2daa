package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.evidence.EvidenceKind;
import org.xiaoshao.evidence.EvidenceLinks;
import org.xiaoshao.evidence.EvidenceLinks.Size;
import org.xiaoshao.whistle.EvidencePhase;
import org.xiaoshao.whistle.WhistleEvidenceView;

/** Reads what proves something of whistles, with links that work for some minutes. */
@ApplicationScoped
class EvidenceReader {

    private static final String OF_WHISTLES =
            """
            select t.whistle_id, t.sequence, t.phase, t.far_from_place, f.id, f.kind, f.name, f.sha256, f.bytes, f.taken_at
            from whistle_evidence t join evidence f on f.id = t.evidence_id and f.forgotten_at is null
            where t.whistle_id = any(:ids)
            """;

    @Inject EntityManager entityManager;
    @Inject EvidenceLinks links;

    Map<UUID, List<WhistleEvidenceView>> of(Collection<UUID> whistles) {
        return read("", whistles, null);
    }

    /** What that reporter sent, of the one whistle that is open to the transaction. */
    List<WhistleEvidenceView> ofReporter(UUID whistle, UUID reporter) {
        return read("and t.reporter_id = :reporter", List.of(whistle), reporter)
                .getOrDefault(whistle, List.of());
    }

    private Map<UUID, List<WhistleEvidenceView>> read(
            String condition, Collection<UUID> whistles, UUID reporter) {
        var query =
                entityManager
                        .createNativeQuery(
                                OF_WHISTLES
                                        + condition
                                        + " order by t.whistle_id, t.sequence, t.place",
                                Tuple.class)
                        .setParameter("ids", whistles.toArray(UUID[]::new));
        if (reporter != null) {
            query.setParameter("reporter", reporter);
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("whistle_id", UUID.class),
                                Collectors.mapping(this::view, Collectors.toList())));
    }

    private WhistleEvidenceView view(Tuple row) {
        var id = row.get("id", UUID.class);
        var kind = EvidenceKind.valueOf(row.get("kind", String.class));
        return new WhistleEvidenceView(
                id.toString(),
                kind,
                EvidencePhase.valueOf(row.get("phase", String.class)),
                row.get("name", String.class),
                HexFormat.of().formatHex((byte[]) row.get("sha256")),
                row.get("bytes", Long.class).intValue(),
                row.get("sequence", Integer.class),
                row.get("taken_at", Instant.class),
                row.get("far_from_place", Boolean.class),
                links.path(id, Size.WHOLE),
                kind == EvidenceKind.PHOTO ? links.path(id, Size.SMALL) : null);
    }
}
