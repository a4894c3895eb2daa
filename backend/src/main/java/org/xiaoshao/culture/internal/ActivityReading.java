package org.xiaoshao.culture.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xiaoshao.culture.ActivityConnection;
import org.xiaoshao.culture.ActivityEdge;
import org.xiaoshao.culture.ActivityFilterInput;
import org.xiaoshao.culture.ActivityOrderBy;
import org.xiaoshao.culture.ActivityView;
import org.xiaoshao.culture.SignUpView;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;

/** Everything that is read of activities, put together from rows and what the caller may do. */
@ApplicationScoped
public class ActivityReading {

    @Inject ActivityList list;
    @Inject Belonging belonging;
    @Inject CurrentScope currentScope;
    @Inject Clock clock;

    /** Those of the ids that exist, with their actions; two statements. */
    public List<ActivityView> byIds(List<UUID> ids) {
        return views(list.byIds(ids), clock.instant(), true);
    }

    /**
     * An activity the caller has acted on, just now or before under the same key.
     *
     * @throws Refused {@code NOT_FOUND} when there is none any more
     */
    public ActivityView own(UUID id) {
        return byIds(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Fault.notFound()));
    }

    public ActivityConnection list(
            ActivityFilterInput filter,
            ActivityOrderBy order,
            int size,
            String after,
            boolean withActions,
            boolean withCount) {
        var now = clock.instant();
        var page = list.page(filter, order, size, after, now);
        var views = views(page.rows(), now, withActions);
        var edges =
                IntStream.range(0, views.size())
                        .mapToObj(
                                i ->
                                        new ActivityEdge(
                                                ActivityList.cursor(page.rows().get(i), order)
                                                        .encode(),
                                                views.get(i)))
                        .toList();
        return new ActivityConnection(
                edges,
                views,
                page.info(row -> ActivityList.cursor(row, order)),
                withCount ? list.count(filter, now) : 0);
    }

    /** The caller's own place of that id, while they hold it. */
    public Optional<SignUpView> signUp(UUID id) {
        return list.bySignUp(id).map(ActivityRow::signUp);
    }

    private List<ActivityView> views(List<ActivityRow> rows, Instant now, boolean withActions) {
        if (!withActions) {
            return rows.stream().map(row -> row.view(now, List.of())).toList();
        }
        var communities = belonging.communities();
        return rows.stream()
                .map(row -> row.view(now, SignUpTable.actions(situation(row, now, communities))))
                .toList();
    }

    private SignUpSituation situation(ActivityRow row, Instant now, Set<String> communities) {
        return new SignUpSituation(
                row.announcement(),
                now,
                !currentScope.caller().isAnonymous(),
                communities.contains(row.communityCode()),
                row.signUp() != null);
    }
}
