package org.xiaoshao.patrol.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.patrol.PatrolForce;
import org.xiaoshao.patrol.PatrolPlanChangeInput;
import org.xiaoshao.patrol.PatrolPlanCreateInput;
import org.xiaoshao.patrol.PatrolPointInput;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.WeekDay;

/** What a plan says beside its place and days, as a client sent it. Pure. */
record PatrolTerms(
        String name,
        List<PatrolForce> forces,
        List<WeekDay> weekdays,
        int rounds,
        List<PatrolPointInput> sent) {

    private static final int NAME = 60;
    private static final int MOST_ROUNDS = 12;
    private static final int MOST_POINTS = 50;

    /** Where a round checks in; one of the two ids is null. */
    record Point(UUID whistlePoint, UUID building, Double longitude, Double latitude) {}

    static PatrolTerms of(PatrolPlanCreateInput input) {
        return new PatrolTerms(
                input.name(), input.forces(), input.weekdays(), input.rounds(), input.points());
    }

    static PatrolTerms of(PatrolPlanChangeInput input) {
        return new PatrolTerms(
                input.name(), input.forces(), input.weekdays(), input.rounds(), input.points());
    }

    String cleanName() {
        return TextRules.clean(name);
    }

    String[] forceNames() {
        return names(forces);
    }

    String[] weekdayNames() {
        return names(weekdays);
    }

    List<Point> points() {
        return sent.stream()
                .map(
                        one ->
                                new Point(
                                        id(one.whistlePoint()),
                                        id(one.building()),
                                        one.longitude(),
                                        one.latitude()))
                .toList();
    }

    /** Everything that is wrong without looking at the community. */
    InputCheck check() {
        var check =
                new InputCheck()
                        .required("name", name, NAME)
                        .unless(!forces.isEmpty(), CommonFault.REQUIRED, "forces")
                        .unless(isDistinct(forces), PatrolFault.REPEATED, "forces")
                        .unless(!weekdays.isEmpty(), CommonFault.REQUIRED, "weekdays")
                        .unless(isDistinct(weekdays), PatrolFault.REPEATED, "weekdays")
                        .unless(
                                rounds >= 1 && rounds <= MOST_ROUNDS,
                                PatrolFault.ROUNDS_OUT_OF_RANGE,
                                "rounds")
                        .unless(sent.size() <= MOST_POINTS, PatrolFault.TOO_MANY_POINTS, "points");
        var seen = new HashSet<UUID>();
        for (int i = 0; i < sent.size() && sent.size() <= MOST_POINTS; i++) {
            var point = sent.get(i);
            var id = id(point.whistlePoint() == null ? point.building() : point.whistlePoint());
            check.unless(
                            (id(point.whistlePoint()) == null) != (id(point.building()) == null),
                            PatrolFault.POINT_UNKNOWN,
                            field(i))
                    .unless(id == null || seen.add(id), PatrolFault.POINT_REPEATED, field(i))
                    .unless(isPosition(point), PatrolFault.POSITION_INVALID, field(i));
        }
        return check;
    }

    /** Where the point of that index stands in the input, counted from one as people do. */
    static String field(int index) {
        return "points." + (index + 1);
    }

    static List<Fault> unknown(List<Integer> indexes) {
        return indexes.stream()
                .map(index -> Fault.of(PatrolFault.POINT_UNKNOWN, field(index)))
                .toList();
    }

    private static boolean isPosition(PatrolPointInput point) {
        if (point.longitude() == null || point.latitude() == null) {
            return point.longitude() == null && point.latitude() == null;
        }
        return Distance.isPosition(point.longitude(), point.latitude());
    }

    private static UUID id(String text) {
        return NodeId.parse(TextRules.clean(text));
    }

    private static boolean isDistinct(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }

    private static <E extends Enum<E>> String[] names(List<E> values) {
        var sorted = new ArrayList<>(values);
        sorted.sort(Comparator.naturalOrder());
        return sorted.stream().map(Enum::name).toArray(String[]::new);
    }
}
