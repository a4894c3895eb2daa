package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.RulingConnection;
import org.xiaoshao.whistle.RulingEdge;
import org.xiaoshao.whistle.SupervisionConnection;
import org.xiaoshao.whistle.SupervisionCounts;
import org.xiaoshao.whistle.SupervisionEdge;
import org.xiaoshao.whistle.SupervisionFilterInput;
import org.xiaoshao.whistle.SupervisionView;

/** Everything that is read of supervisions, and what waits for a ruling. */
@ApplicationScoped
public class SupervisionReading {

    @Inject SupervisionReader reader;
    @Inject RulingList rulings;

    public SupervisionConnection list(
            SupervisionFilterInput filter, int size, String after, boolean withCount) {
        var page = reader.page(filter, size, after);
        var edges =
                page.rows().stream()
                        .map(
                                row ->
                                        new SupervisionEdge(
                                                SupervisionReader.cursor(row).encode(), row))
                        .toList();
        return new SupervisionConnection(
                edges,
                page.rows(),
                page.info(SupervisionReader::cursor),
                withCount ? reader.count(filter) : 0);
    }

    /** What waits for a ruling of the caller. */
    public RulingConnection rulings(int size, String after, boolean withCount) {
        var page = rulings.page(size, after);
        var edges =
                page.rows().stream()
                        .map(row -> new RulingEdge(RulingList.cursor(row).encode(), row))
                        .toList();
        return new RulingConnection(
                edges, page.rows(), page.info(RulingList::cursor), withCount ? rulings.count() : 0);
    }

    public SupervisionCounts counts(SupervisionFilterInput filter) {
        return reader.counts(filter);
    }

    public Optional<SupervisionView> byId(UUID id) {
        return reader.byId(id);
    }

    /**
     * One the caller has acted on, just now or before under the same key.
     *
     * @throws Refused {@code NOT_FOUND} when it has left their sight since
     */
    public SupervisionView own(UUID id) {
        return byId(id).orElseThrow(() -> new Refused(Fault.notFound()));
    }
}
