package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.LiveStream;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.shared.Where;
import org.xiaoshao.whistle.WhistleChange;
import org.xiaoshao.whistle.WhistleView;

/** Reads the ledger as one stream, in the order in which events can no longer be overtaken. */
@ApplicationScoped
public class Feed {

    private static final String ORDER = "FEED";
    private static final int MOST_AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject ScopeCheck scopeCheck;
    @Inject WhistleList list;
    @Inject WhistleReader reader;
    @Inject WhistleChildren children;

    /** Which events a subscription is about. */
    public sealed interface Topic {
        /** Those of one whistle. */
        record OneWhistle(UUID whistle) implements Topic {}

        /**
         * What others did to whistles in the caller's own hands: reported by them, sent to their
         * organisations, or of the community, grid, building or unit in which they hold a post.
         */
        record Inbox() implements Topic {}
    }

    /** Where the stream ends now: what is told later lies beyond. */
    public String end() {
        return horizon().place();
    }

    /** How far the stream has settled, and whether there is more that has not. */
    private record Horizon(long transaction, boolean unsettled) {
        String place() {
            return cursor(Long.toString(transaction), FIRST, 0);
        }
    }

    private Horizon horizon() {
        var row =
                (Tuple)
                        entityManager
                                .createNativeQuery(
                                        """
                                        select cast(pg_snapshot_xmin(now_running) as text) as settled,
                                               exists (select 1 from whistle_event
                                                       where transaction_id >= pg_snapshot_xmin(now_running)) as more
                                        from pg_current_snapshot() now_running""",
                                        Tuple.class)
                                .getSingleResult();
        return new Horizon(
                number(row.get("settled", String.class)), row.get("more", Boolean.class));
    }

    /**
     * The caller's next events beyond that place.
     *
     * @throws org.xiaoshao.shared.DomainException {@code CURSOR_INVALID}
     */
    public LiveStream.Batch<WhistleChange> after(
            String cursor, Topic topic, Set<WhistlePart> parts) {
        // First: what becomes settled between the two questions is then in one of the answers.
        var horizon = horizon();
        var found = found(cursor, topic);
        var ids = found.stream().map(row -> row.get("whistle_id", UUID.class)).distinct().toList();
        var whistles =
                Rows.byKey(
                        reader.views(list.byIds(ids, parts), parts),
                        view -> UUID.fromString(view.id()));
        var events = children.events(ids, true);
        var changes = new ArrayList<WhistleChange>();
        for (var row : found) {
            var id = row.get("whistle_id", UUID.class);
            WhistleView whistle = whistles.get(id);
            events.getOrDefault(id, List.of()).stream()
                    .filter(event -> event.sequence().equals(row.get("sequence", Integer.class)))
                    .findFirst()
                    .ifPresent(
                            event -> changes.add(new WhistleChange(cursor(row), event, whistle)));
        }
        return new LiveStream.Batch<>(changes, place(horizon, found), horizon.unsettled());
    }

    /**
     * The horizon when all are told, unless what settled since lies beyond it: going on from the
     * horizon would tell that again.
     */
    private static String place(Horizon horizon, List<Tuple> found) {
        var last = found.isEmpty() ? null : found.get(found.size() - 1);
        var goOnFromLast =
                last != null
                        && (found.size() == MOST_AT_ONCE
                                || number(last.get("transaction", String.class))
                                        >= horizon.transaction());
        return goOnFromLast ? cursor(last) : horizon.place();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> found(String cursor, Topic topic) {
        var keys = Cursor.decode(cursor, ORDER, 3).keys();
        var conditions =
                new Where()
                        .and(
                                "(e.transaction_id, e.whistle_id, e.sequence) > (cast(:transaction as xid8), :seen, :sequence)")
                        .and("e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())")
                        .and(scopeCheck.condition())
                        .with("transaction", number(keys.get(0)).toString())
                        .with("seen", uuid(keys.get(1)))
                        .with("sequence", number(keys.get(2)).intValue());
        about(topic, conditions);
        var query =
                entityManager.createNativeQuery(
                        """
                                select cast(e.transaction_id as text) as transaction, e.whistle_id, e.sequence
                                from whistle_event e
                                join whistle w on w.id = e.whistle_id
                                left join whistle_words words
                                       on words.whistle_id = e.whistle_id and words.sequence = e.sequence"""
                                + conditions.sql()
                                + " order by e.transaction_id, e.whistle_id, e.sequence limit "
                                + MOST_AT_ONCE,
                        Tuple.class);
        conditions.bind(query);
        return scopeCheck.bind(query, currentScope.get()).getResultList();
    }

    private void about(Topic topic, Where conditions) {
        if (topic instanceof Topic.OneWhistle one) {
            conditions.and("w.id = :whistle", "whistle", one.whistle());
            return;
        }
        var scope = currentScope.get();
        conditions
                .and(
                        """
                        w.community_code = any(cast(:scope_divisions as text[]))
                        or w.grid_id = any(cast(:scope_grids as uuid[]))
                        or w.building_id = any(cast(:scope_buildings as uuid[]))
                        or w.building_id || ':' || w.unit = any(cast(:scope_units as text[]))
                        or w.organisation_ids && cast(:scope_organisations as uuid[])
                        or w.reporter_person_ids @> array[cast(:scope_person as uuid)]""")
                .and("words.actor_person_id is distinct from cast(:me as uuid)")
                .with("me", Objects.toString(scope.person(), null));
    }

    private static String cursor(Tuple row) {
        return cursor(
                row.get("transaction", String.class),
                row.get("whistle_id", UUID.class),
                row.get("sequence", Integer.class));
    }

    private static String cursor(String transaction, UUID whistle, int sequence) {
        return Cursor.of(ORDER, transaction, whistle.toString(), Integer.toString(sequence))
                .encode();
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException forged) {
            throw Cursor.invalid();
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            throw Cursor.invalid();
        }
    }
}
