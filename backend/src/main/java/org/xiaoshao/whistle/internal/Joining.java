package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.Visitor;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleJoinInput;

/**
 * Adds a reporter to a whistle that somebody else has blown. A person has one voice; without login
 * a device has, whose name is known by what {@link TrackingCodes#reporterId} makes of it alone.
 */
@ApplicationScoped
@Once
public class Joining {

    private static final int TEXT = 2000;

    @Inject Whistles whistles;
    @Inject Reporters reporters;
    @Inject Acts acts;
    @Inject Ledger ledger;
    @Inject TrackingCodes codes;
    @Inject CurrentScope currentScope;
    @Inject Visitor visitor;

    /**
     * Whoever joined.
     *
     * @param trackingCode null with login
     */
    public record Voice(UUID reporter, String trackingCode) {}

    /** Asked before the key, like every role. */
    public void requireMayJoin() {
        if (!TransitionTable.mayJoin(currentScope.caller().roles())) {
            throw new DomainException("FORBIDDEN", null, "The caller's roles do not include this.");
        }
    }

    public UUID join(UUID id, WhistleJoinInput input) {
        currentScope.openWhistle(id);
        var whistle =
                whistles.locked(id)
                        .filter(found -> found.kind() != WhistleKind.WARMTH)
                        .filter(found -> found.parentId() == null)
                        .orElseThrow(() -> new Refused(Fault.notFound()));
        Refused.unlessEmpty(new InputCheck().optional("text", input.text(), TEXT).faults());
        if (!CoursePolicy.UNHANDLED.contains(whistle.state()) || whistle.admittedAt() == null) {
            throw new Refused(Fault.of(WhistleFault.WRONG_STATE));
        }
        var reporter = reporter(id, input.idempotencyKey());
        if (known(reporter).isEmpty()) {
            record(whistle, reporter, input);
        }
        return id;
    }

    private void record(Whistle whistle, Reporter reporter, WhistleJoinInput input) {
        reporters.persist(reporter.joining());
        var person = reporter.personId();
        whistle.tookIn(person == null ? List.of() : List.of(person), 1);
        ledger.append(
                whistle,
                new Ledger.Entry(
                        WhistleEventType.JOINED,
                        whistle.state(),
                        acts.actor(Set.of()),
                        null,
                        acts.now(),
                        Map.of(),
                        facts("text", input.text())));
        whistle.touched();
        whistles.flush();
    }

    /** The voice of this caller, who has joined just now or before. */
    public Voice receipt(UUID whistle, String key) {
        currentScope.openWhistle(whistle);
        var reporter = known(reporter(whistle, key)).orElseThrow();
        return new Voice(
                reporter.id(),
                reporter.personId() == null ? codes.trackingCode(reporter.id()) : null);
    }

    private Reporter reporter(UUID whistle, String key) {
        var person = currentScope.get().person();
        if (person != null) {
            return Reporter.withLogin(whistle, person, acts.now());
        }
        var id = codes.reporterId(whistle, voice(key));
        return Reporter.withCode(
                id, whistle, TrackingCodes.hash(codes.trackingCode(id)), acts.now());
    }

    /** Without a device's name the client's key tells one act from another, if it has sent one. */
    private String voice(String key) {
        return Optional.ofNullable(visitor.device())
                .or(() -> Optional.ofNullable(key))
                .orElseThrow(() -> new Refused(Fault.of(WhistleFault.DEVICE_UNNAMED)));
    }

    private Optional<Reporter> known(Reporter reporter) {
        return reporter.personId() == null
                ? reporters.findByIdOptional(reporter.id())
                : reporters.of(reporter.whistleId(), reporter.personId());
    }
}
