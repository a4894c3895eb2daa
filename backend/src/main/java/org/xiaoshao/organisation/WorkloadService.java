package org.xiaoshao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.organisation.internal.WorkloadActs;
import org.xiaoshao.organisation.internal.WorkloadReader;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.TerritoryService;

/**
 * What departments ask of communities, and what is ruled about it. An act that is refused throws
 * {@link Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class WorkloadService {

    private static final String NEWEST = "workload";

    @Inject WorkloadActs acts;
    @Inject WorkloadReader requests;
    @Inject TerritoryService territory;
    @Inject Clock clock;

    /**
     * A page of the requests of the counties that the caller has a post in, newest first.
     *
     * @param community only what falls on that community; null for all
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public WorkloadRequestConnection list(
            WorkloadState state, String community, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var code =
                community == null
                        ? null
                        : DivisionCode.parse(community).map(DivisionCode::full).orElse("");
        var from = position(after);
        var page =
                Page.of(
                        requests.page(WorkloadReader.wanted(state, code), from, size),
                        size,
                        from != null);
        return new WorkloadRequestConnection(
                page.rows().stream()
                        .map(row -> new WorkloadRequestEdge(cursor(row).encode(), row))
                        .toList(),
                page.rows(),
                page.info(WorkloadService::cursor),
                counted ? requests.count(WorkloadReader.wanted(state, code)) : 0);
    }

    /** What a community bears today; absent when there is no such community in operation. */
    public Optional<CommunityLoadView> load(String community) {
        return territory
                .community(community)
                .map(found -> requests.load(found, LocalDate.now(clock)));
    }

    public WorkloadRequestView ask(WorkloadAskInput input) {
        return requests.byId(acts.ask(input)).orElseThrow();
    }

    public WorkloadRequestView rule(UUID id, WorkloadRuleInput input) {
        return requests.byId(acts.rule(id, input)).orElseThrow();
    }

    private static WorkloadReader.Position position(String after) {
        var cursor = Cursor.decode(after, NEWEST, 2);
        if (cursor == null) {
            return null;
        }
        try {
            return new WorkloadReader.Position(
                    Instant.parse(cursor.keys().get(0)), NodeId.parse(cursor.keys().get(1)));
        } catch (DateTimeParseException forged) {
            throw Cursor.invalid();
        }
    }

    private static Cursor cursor(WorkloadRequestView row) {
        return Cursor.of(NEWEST, row.askedAt().toString(), row.id());
    }
}
