package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.xiaoshao.identity.internal.BreakGlassActs;
import org.xiaoshao.identity.internal.BreakGlassReader;
import org.xiaoshao.identity.internal.BreakGlassWords;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;

/**
 * Communities that somebody opened to themselves in an emergency (紧急调阅): opened, closed and
 * reviewed. An act that is refused throws {@link Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class BreakGlassService {

    private static final String NEWEST = "break-glasses";

    @Inject BreakGlassActs acts;
    @Inject BreakGlassReader reader;
    @Inject BreakGlassWords words;

    /**
     * A page of the caller's own, and of all of the counties that the caller audits, the newest
     * first.
     *
     * @param first how many, 1 to 100; null for 20
     * @param after cursor to go on from; null from the start
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public BreakGlassConnection list(
            BreakGlassFilterInput filter, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var cursor = Cursor.decode(after, NEWEST, 1);
        var from = cursor == null ? null : NodeId.parse(cursor.keys().get(0));
        var page = Page.of(reader.page(filter, from, size), size, from != null);
        return new BreakGlassConnection(
                page.rows().stream()
                        .map(row -> new BreakGlassEdge(cursor(row).encode(), row))
                        .toList(),
                page.rows(),
                page.info(BreakGlassService::cursor),
                counted ? reader.count(filter) : 0);
    }

    public BreakGlassView open(BreakGlassOpenInput input) {
        return recorded(acts.open(input));
    }

    public BreakGlassView close(UUID id, BreakGlassCloseInput input) {
        return recorded(acts.close(id, input));
    }

    public BreakGlassView review(UUID id, BreakGlassReviewInput input) {
        return recorded(acts.review(id, input));
    }

    /** Deletes the words of those over that community that name somebody, here and in the trail. */
    public void forgetNaming(String name, String community) {
        words.forgetNaming(name, community);
    }

    /**
     * Deletes the words of those that ended before, here and in the trail.
     *
     * @return how many there were of them; as many as that, when there may be more
     */
    public int forgetBefore(Instant end, int most) {
        return words.forgetBefore(end, most);
    }

    private BreakGlassView recorded(UUID id) {
        return reader.byId(id).orElseThrow();
    }

    private static Cursor cursor(BreakGlassView row) {
        return Cursor.of(NEWEST, row.id());
    }
}
