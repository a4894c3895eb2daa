package org.xiaoshao.patrol.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.patrol.PatrolCheckInInput;
import org.xiaoshao.patrol.PatrolCheckInWay;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;

/** Whether somebody is at a point of their round: by the code that hangs there or by position. */
@ApplicationScoped
class CheckingIn {

    @Inject PatrolRounds rounds;

    @ConfigProperty(name = "xiaoshao.patrol.radius-metres")
    int radius;

    @ConfigProperty(name = "xiaoshao.patrol.vaguest-metres")
    int vaguest;

    void checkIn(PatrolRound round, PatrolCheckInInput input, Instant at) {
        var code = TextRules.clean(input.code());
        var position = input.point() != null;
        if ((code != null) == position) {
            throw new Refused(Fault.of(PatrolFault.CODE_OR_POSITION));
        }
        var points = rounds.points(round.planId());
        if (position) {
            var point = byId(points, NodeId.parse(TextRules.clean(input.point())));
            keep(round, point.id(), PatrolCheckInWay.POSITION, metres(point, input), at);
        } else {
            keep(round, byCode(points, code), PatrolCheckInWay.CODE, null, at);
        }
    }

    private void keep(
            PatrolRound round, UUID point, PatrolCheckInWay way, Integer metres, Instant at) {
        if (rounds.hasCheckIn(round.id(), point)) {
            throw new Refused(Fault.of(PatrolFault.CHECKED_IN));
        }
        rounds.checkIn(round.id(), point, way, metres, at);
    }

    private static UUID byCode(List<PatrolRounds.Point> points, String code) {
        return points.stream()
                .filter(point -> code.toUpperCase(Locale.ROOT).equals(point.code()))
                .findFirst()
                .map(PatrolRounds.Point::id)
                .orElseThrow(() -> new Refused(Fault.of(PatrolFault.CODE_NOT_ON_ROUND, "code")));
    }

    private static PatrolRounds.Point byId(List<PatrolRounds.Point> points, UUID id) {
        return points.stream()
                .filter(point -> point.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Fault.of(PatrolFault.POINT_UNKNOWN, "point")));
    }

    /** The distance, rounded up; refused when it is too far or nobody can say. */
    private int metres(PatrolRounds.Point point, PatrolCheckInInput input) {
        if (input.longitude() == null
                || input.latitude() == null
                || !Distance.isPosition(input.longitude(), input.latitude())) {
            throw new Refused(Fault.of(PatrolFault.POSITION_INVALID, "longitude"));
        }
        if (point.longitude() == null) {
            throw new Refused(Fault.of(PatrolFault.NO_POSITION, "point"));
        }
        if (input.accuracy() != null && !(input.accuracy() <= vaguest)) {
            throw new Refused(Fault.of(PatrolFault.POSITION_VAGUE, "accuracy"));
        }
        var metres =
                Distance.metres(
                        point.longitude(), point.latitude(), input.longitude(), input.latitude());
        if (metres > radius) {
            throw new Refused(Fault.of(PatrolFault.TOO_FAR, "longitude"));
        }
        return (int) Math.ceil(metres);
    }
}
