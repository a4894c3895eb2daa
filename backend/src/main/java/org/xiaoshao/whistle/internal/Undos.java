package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.WhistleState;

/**
 * Remembers how everything of a whistle stood before its last act, and brings it back. Taken as a
 * whole and not act by act, so that an act that changes one thing more is undone with it.
 */
@ApplicationScoped
class Undos {

    /**
     * What staff may take back. Not what gave a number away, moved reporters, or was said by a
     * reporter.
     */
    private static final Set<WhistleAction> UNDOABLE =
            EnumSet.of(
                    ADMIT,
                    DECLINE,
                    ASK_REPORTER,
                    RESUME,
                    DISPATCH,
                    HANDLE_HERE,
                    SIGN,
                    REPORT_FOR_DUTY,
                    REPORT_DONE,
                    ASK_RETURN,
                    RULE_ON_RETURN,
                    PAUSE,
                    END_PAUSE,
                    ASK_EXTENSION,
                    RULE_ON_EXTENSION,
                    PASS_UP,
                    CONFIRM,
                    FEED_BACK,
                    SEND_BACK,
                    SUPERVISE);

    /** Of these a part tells its whole, which an undoing would not take back. */
    private static final Set<WhistleAction> TOLD_TO_THE_WHOLE =
            EnumSet.of(DECLINE, REPORT_DONE, SEND_BACK);

    /**
     * The rows that belong to a whistle and are written anew; what refers to others comes first.
     */
    private static final List<String> ROWS =
            List.of(
                    "whistle_return",
                    "whistle_order",
                    "whistle_invitation",
                    "whistle_pause",
                    "whistle_supervision");

    /** Kept where somebody was warned, which is never taken back. */
    private static final String CLOCKS = "whistle_deadline";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;

    /** How it stands now, if the act about to be done can be taken back. */
    Optional<String> memory(WhistleAction action, Whistle whistle) {
        var told = whistle.parentId() != null && TOLD_TO_THE_WHOLE.contains(action);
        if (!UNDOABLE.contains(action) || told || currentScope.get().person() == null) {
            return Optional.empty();
        }
        var sql =
                new StringBuilder(
                        "select cast(jsonb_build_object('whistle', to_jsonb(w) - 'reporter_person_ids' - 'last_hash' - 'recent_events'");
        for (var table : Stream.concat(ROWS.stream(), Stream.of(CLOCKS)).toList()) {
            sql.append(
                    ", '%1$s', (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from %1$s r where r.whistle_id = w.id)"
                            .formatted(table));
        }
        sql.append(") as text) from whistle w where w.id = :id");
        return Optional.of(
                (String)
                        entityManager
                                .createNativeQuery(sql.toString(), String.class)
                                .setParameter("id", whistle.id())
                                .getSingleResult());
    }

    void remember(Whistle whistle, String memory, Instant at) {
        entityManager
                .createNativeQuery(
                        """
                        insert into whistle_undo (whistle_id, sequence, person_id, at, before)
                        values (:id, :sequence, :person, :at, cast(:memory as jsonb))
                        on conflict (whistle_id) do update
                        set sequence = excluded.sequence, person_id = excluded.person_id, at = excluded.at,
                            before = excluded.before""")
                .setParameter("id", whistle.id())
                .setParameter("sequence", whistle.lastSequence())
                .setParameter("person", currentScope.get().person())
                .setParameter("at", at)
                .setParameter("memory", memory)
                .executeUpdate();
    }

    /** The state that it stood in before its last act. */
    WhistleState stateBefore(UUID whistle) {
        return WhistleState.valueOf(
                (String)
                        entityManager
                                .createNativeQuery(
                                        "select before -> 'whistle' ->> 'state' from whistle_undo where whistle_id = :id",
                                        String.class)
                                .setParameter("id", whistle)
                                .getSingleResult());
    }

    /**
     * Brings everything back as it was but for its state, ledger and version, which go on. What the
     * session holds of it is stale then.
     */
    void bringBack(UUID whistle) {
        for (var table : ROWS) {
            run("delete from " + table + " where whistle_id = :id", whistle);
        }
        for (int i = ROWS.size() - 1; i >= 0; i--) {
            run(
                    """
                    insert into %1$s select r.* from whistle_undo u,
                    jsonb_populate_recordset(cast(null as %1$s), u.before -> '%1$s') r
                    where u.whistle_id = :id"""
                            .formatted(ROWS.get(i)),
                    whistle);
        }
        bringBackClocks(whistle);
        run(
                """
                update whistle w set
                    (kind, urgency, level, matter_id, lead_organisation_id, organisation_ids, admitted_at, handle_due_at,
                     handled_at, closed_at, rework_count, objected_at, confirmed_at, reworks_at_level, returns_asked,
                     dispatches, call_back_due_at, failed_call_backs, paused_until, extension_until, unresolved_by, outcome)
                  = (select b.kind, b.urgency, b.level, b.matter_id, b.lead_organisation_id, b.organisation_ids,
                            b.admitted_at, b.handle_due_at, b.handled_at, b.closed_at, b.rework_count, b.objected_at,
                            b.confirmed_at, b.reworks_at_level, b.returns_asked, b.dispatches, b.call_back_due_at,
                            b.failed_call_backs, b.paused_until, b.extension_until, b.unresolved_by, b.outcome
                     from whistle_undo u, jsonb_populate_record(cast(null as whistle), u.before -> 'whistle') b
                     where u.whistle_id = w.id)
                where w.id = :id""",
                whistle);
        run("delete from whistle_undo where whistle_id = :id", whistle);
    }

    /**
     * Those that ran go on; those that the act started are gone, or ended where somebody was warned
     * of them.
     */
    private void bringBackClocks(UUID whistle) {
        run(
                """
                update whistle_deadline d
                set due_at = r.due_at, ended_at = r.ended_at, extended_seconds = r.extended_seconds, next_at = r.next_at,
                    provisional = r.provisional, calendar_revision = r.calendar_revision
                from whistle_undo u, jsonb_populate_recordset(cast(null as whistle_deadline), u.before -> 'whistle_deadline') r
                where u.whistle_id = :id and d.whistle_id = :id and r.kind = d.kind and r.round = d.round""",
                whistle);
        var startedByIt =
                """
                where d.whistle_id = :id and not exists (
                    select 1 from whistle_undo u,
                        jsonb_populate_recordset(cast(null as whistle_deadline), u.before -> 'whistle_deadline') r
                    where u.whistle_id = :id and r.kind = d.kind and r.round = d.round)""";
        run(
                "delete from whistle_deadline d "
                        + startedByIt
                        + """
                 and not exists (select 1 from whistle_warning w where w.whistle_id = d.whistle_id
                                 and w.kind = d.kind and w.round = d.round)""",
                whistle);
        run(
                "update whistle_deadline d set ended_at = d.started_at, next_at = null "
                        + startedByIt,
                whistle);
    }

    private void run(String sql, UUID whistle) {
        entityManager.createNativeQuery(sql).setParameter("id", whistle).executeUpdate();
    }
}
