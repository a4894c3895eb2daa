package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.xiaoshao.whistle.internal.Joining;
import org.xiaoshao.whistle.internal.NearbyReader;
import org.xiaoshao.whistle.internal.Trackings;

/** "I have this too": what others reported already, and joining it instead of blowing again. */
@ApplicationScoped
@Transactional
public class JoinService {

    @Inject NearbyReader nearby;
    @Inject Joining joining;
    @Inject Trackings trackings;

    /**
     * Open whistles that may be about the same thing.
     *
     * @throws org.xiaoshao.shared.DomainException when the place is none, or the text too long
     */
    public NearbyWhistles nearby(WhistleNearbyInput input) {
        return new NearbyWhistles(nearby.offered(input));
    }

    /** Whoever has joined before, or blew it, has one voice and is given the same receipt again. */
    public Joined join(UUID id, WhistleJoinInput input) {
        joining.requireMayJoin();
        var voice = joining.receipt(joining.join(id, input), input.idempotencyKey());
        return new Joined(trackings.trackingOf(id, voice.reporter()), voice.trackingCode());
    }

    /**
     * How the whistle stands for its new reporter.
     *
     * @param trackingCode null with login
     */
    public record Joined(WhistleTracking tracking, String trackingCode) {}
}
