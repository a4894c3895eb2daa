package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.MERGE;
import static org.xiaoshao.whistle.WhistleAction.UNMERGE;
import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleMergeInput;
import org.xiaoshao.whistle.WhistleState;
import org.xiaoshao.whistle.WhistleUnmergeInput;

/**
 * Joins whistles about the same thing (并单). What is merged follows one that is not merged itself,
 * so that there is no cycle and no chain; its reporters are told, rate and count there.
 */
@ApplicationScoped
@Once
public class MergeActs {

    @Inject Acts acts;
    @Inject Whistles whistles;
    @Inject Reporters reporters;
    @Inject Ledger ledger;
    @Inject EntityManager entityManager;

    public UUID merge(UUID id, WhistleMergeInput input) {
        var check = new InputCheck().optional("note", input.note(), Acts.NOTE);
        oneAtATime(id);
        return acts.perform(
                MERGE,
                id,
                check,
                one -> {
                    var target = target(one.whistle(), NodeId.parse(input.into()));
                    whistles.mergedInto(id).forEach(followed -> followed.mergedInto(target.id()));
                    one.whistle().mergedInto(target.id());
                    moveReporters(one.whistle(), target);
                    tell(one, target, WhistleEventType.TOOK_IN);
                    acts.record(
                            one,
                            WhistleEventType.MERGED,
                            WhistleState.MERGED,
                            null,
                            facts("into", target.number()),
                            facts("text", input.note()));
                });
    }

    /** Two that are merged into each other at the same time would wait for each other. */
    private void oneAtATime(UUID id) {
        entityManager
                .createNativeQuery(
                        """
                        select pg_advisory_xact_lock(hashtext('merge ' || w.community_code)) is null
                        from whistle w where w.id = :id""",
                        Boolean.class)
                .setParameter("id", id)
                .getResultList();
    }

    private Whistle target(Whistle source, UUID id) {
        var target =
                whistles.locked(id)
                        .filter(found -> !found.id().equals(source.id()))
                        // Reporters who counted at a part would never be asked to rate.
                        .filter(found -> found.parentId() == null)
                        .filter(found -> found.communityCode().equals(source.communityCode()))
                        .orElseThrow(() -> refused(WhistleFault.TARGET_UNKNOWN));
        if (!CoursePolicy.UNHANDLED.contains(target.state())) {
            throw refused(WhistleFault.TARGET_HANDLED);
        }
        return target;
    }

    private void moveReporters(Whistle source, Whistle target) {
        var there = reporters.of(target.id()).stream().map(Reporter::personId).toList();
        var moving =
                reporters.of(source.id()).stream()
                        .filter(one -> one.personId() == null || !there.contains(one.personId()))
                        .toList();
        // Those it had taken in itself count with the target for good.
        var others = moving.stream().filter(Reporter::isMerged).toList();
        source.letGo(persons(others), others.size());
        moving.forEach(one -> one.movedTo(target.id()));
        target.tookIn(persons(moving), moving.size());
    }

    public UUID unmerge(UUID id, WhistleUnmergeInput input) {
        var check = new InputCheck().optional("note", input.note(), Acts.NOTE);
        oneAtATime(id);
        return acts.perform(
                UNMERGE,
                id,
                check,
                one -> {
                    var target = whistles.locked(one.whistle().mergedIntoId()).orElseThrow();
                    var leaving =
                            reporters.of(target.id()).stream()
                                    .filter(reporter -> reporter.isFrom(id))
                                    .toList();
                    leaving.forEach(Reporter::movedBack);
                    target.letGo(persons(leaving), leaving.size());
                    one.whistle().mergedInto(null);
                    tell(one, target, WhistleEventType.LET_GO);
                    acts.record(
                            one,
                            WhistleEventType.UNMERGED,
                            WhistleState.BLOWN,
                            null,
                            facts("from", target.number()),
                            facts("text", input.note()));
                });
    }

    /** The other one's ledger says it as well. */
    private void tell(Acts.Case one, Whistle target, WhistleEventType type) {
        ledger.append(
                target,
                new Ledger.Entry(
                        type,
                        target.state(),
                        one.actor(),
                        null,
                        one.now(),
                        Map.of("number", one.whistle().number()),
                        Map.of()));
        target.touched();
    }

    private static List<UUID> persons(List<Reporter> some) {
        return some.stream().map(Reporter::personId).filter(Objects::nonNull).toList();
    }

    private static Refused refused(WhistleFault code) {
        return new Refused(Fault.of(code, "into"));
    }
}
