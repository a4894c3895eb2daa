package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Page;
import org.xiaoshao.whistle.internal.SupervisionActs;
import org.xiaoshao.whistle.internal.SupervisionReading;

/**
 * Supervision (督办), each act a transaction: one that is refused throws {@link
 * org.xiaoshao.shared.Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class SupervisionService implements NodeSource {

    @Inject SupervisionReading reading;
    @Inject SupervisionActs acts;

    public SupervisionConnection list(
            SupervisionFilterInput filter, Integer first, String after, boolean withCount) {
        return reading.list(filter, Page.size(first), after, withCount);
    }

    /** What waits for a ruling of the caller. */
    public RulingConnection rulings(Integer first, String after, boolean withCount) {
        return reading.rulings(Page.size(first), after, withCount);
    }

    public SupervisionCounts counts(SupervisionFilterInput filter) {
        return reading.counts(filter);
    }

    @Override
    public Optional<? extends Node> node(UUID id) {
        return reading.byId(id);
    }

    /** Opens one on that whistle, whose version the input names. */
    public SupervisionView open(UUID whistle, SupervisionOpenInput input) {
        return reading.own(acts.open(whistle, input));
    }

    public SupervisionView reply(UUID id, SupervisionReplyInput input) {
        return reading.own(acts.reply(id, input));
    }

    public SupervisionView accept(UUID id, SupervisionAcceptInput input) {
        return reading.own(acts.accept(id, input));
    }

    public SupervisionView reject(UUID id, SupervisionRejectInput input) {
        return reading.own(acts.reject(id, input));
    }
}
