package org.xiaoshao.foresight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.foresight.internal.ForesightActs;
import org.xiaoshao.foresight.internal.ForesightReader;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;

/**
 * Findings: read and decided. An act that is refused throws {@link Refused}, which rolls back, so
 * nothing is written.
 */
@ApplicationScoped
@Transactional
public class ForesightService {

    private static final String NEWEST = "foresights";

    @Inject ForesightReader findings;
    @Inject ForesightActs acts;

    /** The finding of that id, as far as the caller may see it. */
    public Optional<ForesightView> foresight(UUID id) {
        return findings.byId(id);
    }

    /**
     * A page of findings of the places that the caller runs, governs or oversees, the newest first.
     *
     * @param filter null for all
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID, DIVISION_UNKNOWN
     */
    public ForesightConnection list(
            ForesightFilterInput filter, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var cursor = Cursor.decode(after, NEWEST, 1);
        var wanted = Objects.requireNonNullElse(filter, ForesightFilterInput.ANY);
        var from = cursor == null ? null : NodeId.parse(cursor.keys().get(0));
        var page = Page.of(findings.page(wanted, from, size), size, cursor != null);
        return new ForesightConnection(
                page.rows().stream()
                        .map(row -> new ForesightEdge(cursor(row).encode(), row))
                        .toList(),
                page.rows(),
                page.info(ForesightService::cursor),
                counted ? findings.count(wanted) : 0);
    }

    /**
     * The figures of a place.
     *
     * @param division code; null for all places of the caller
     * @throws DomainException DIVISION_UNKNOWN
     */
    public ForesightSummaryView summary(String division) {
        return findings.summary(division);
    }

    public ForesightView accept(UUID id, ForesightAcceptInput input) {
        return findings.byId(acts.accept(id, input)).orElseThrow();
    }

    public ForesightView dismiss(UUID id, ForesightDismissInput input) {
        return findings.byId(acts.dismiss(id, input)).orElseThrow();
    }

    private static Cursor cursor(ForesightView row) {
        return Cursor.of(NEWEST, row.id());
    }
}
