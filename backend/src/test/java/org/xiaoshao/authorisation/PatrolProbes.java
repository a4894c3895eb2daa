package org.xiaoshao.authorisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.TableOwner;

/**
 * How the operations about patrols are tried: on a plan, a round and a note that are there for the
 * length of the try. An act that is allowed lacks something, so that it comes past every gate of
 * authorisation and changes nothing.
 */
final class PatrolProbes {

    /** What an allowed act is refused for. */
    private static final Set<String> PASSED =
            Set.of("REQUIRED", "STALE_VERSION", "PLAN_NOT_IN_FORCE", "CODE_OR_POSITION");

    private static final Set<String> OVER_A_PLACE =
            Set.of("worker", "secretary", "leader", "county", "auditor");

    private static final String PLAN = "00000000-0000-4000-b0f1-000000000001";
    private static final String ROUND = "00000000-0000-4000-b0f2-000000000001";
    private static final String NOTE = "00000000-0000-4000-b0f3-000000000001";

    private static final String MADE =
            """
            insert into patrol_plan (id, county_code, town_code, community_code, grid_id, name, forces, weekdays, rounds, valid_from)
            select '%1$s', d.county_code, d.town_code, d.code, '%5$s', '日巡', '{GRID_MEMBER,BUILDING_HEAD,PROPERTY_STEWARD}',
                   '{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY}', 1,
                   (now() at time zone 'Asia/Shanghai')::date + %7$d
            from division d where d.code = '%4$s';
            insert into patrol_round (id, plan_id, county_code, town_code, community_code, grid_id, person_id, day, started_at)
            select '%2$s', p.id, p.county_code, p.town_code, p.community_code, p.grid_id,
                   '00000000-0000-4000-a000-0000000000%6$s', (now() at time zone 'Asia/Shanghai')::date, now()
            from patrol_plan p where p.id = '%1$s';
            insert into patrol_note (id, round_id, words, at) values ('%3$s', '%2$s', '灯不亮', now())""";

    private static final String GONE =
            """
            delete from patrol_note where id = '%3$s'; delete from patrol_round where id = '%2$s';
            delete from patrol_plan where id = '%1$s'""";

    /** Where the plan is, and who walks the round: two digits of their id. */
    private record Place(String community, String grid, String walker) {}

    Map<String, Probe> all() {
        var probes = new TreeMap<String, Probe>();
        probes.put("Query.patrolPlans", listed("patrolPlans", PLAN));
        probes.put("Query.patrolRounds", listed("patrolRounds", ROUND));
        probes.put("Query.patrolRound", there(PatrolProbes::round));
        probes.put("Query.patrolCoverage", there(PatrolProbes::coverage));
        probes.put("Mutation.patrolPlanCreate", there(PatrolProbes::create));
        probes.put("Mutation.patrolPlanChange", changing("patrolPlanChange", PLAN, terms("日巡")));
        probes.put(
                "Mutation.patrolPlanEnd",
                changing("patrolPlanEnd", PLAN, Map.of("validTo", "2099-12-31")));
        probes.put("Mutation.patrolRoundStart", this::start);
        probes.put(
                "Mutation.patrolCheckIn",
                walking("patrolCheckIn", Map.of(), Map.of("code", "KX2WMDA2")));
        probes.put(
                "Mutation.patrolNote",
                walking("patrolNote", Map.of("words", " "), Map.of("words", "灯不亮")));
        probes.put("Mutation.patrolRoundEnd", changing("patrolRoundEnd", ROUND, Map.of()));
        probes.put(
                "Mutation.patrolNoteToWhistle",
                changing("patrolNoteToWhistle", NOTE, Map.of("kind", "SAFETY")));
        return probes;
    }

    private static Probe listed(String operation, String id) {
        return there(
                (attempt, place) ->
                        Probes.shown(
                                attempt.client().ask(operation, Map.of("first", 100)),
                                answer -> answer.list(operation + ".nodes.id").contains(id)));
    }

    private static String round(Try attempt, Place place) {
        return Probes.shown(
                attempt.client().ask("patrolRound", Map.of("id", ROUND)),
                answer -> answer.data("patrolRound") != null);
    }

    /** Something is due there: of a place whose rows stay hidden, nothing is. */
    private static String coverage(Try attempt, Place place) {
        return Probes.shown(
                attempt.client().ask("patrolCoverage", Map.of("community", place.community())),
                answer ->
                        answer.data("patrolCoverage") != null
                                && answer.<Integer>data("patrolCoverage.roundsDue") > 0);
    }

    private static String create(Try attempt, Place place) {
        var input = new HashMap<>(terms(attempt.allowed() ? " " : "日巡"));
        input.put("community", place.community());
        input.put("grid", place.grid());
        input.put("validFrom", "2099-01-01");
        return outcome(
                attempt.client().ask("patrolPlanCreate", Map.of("input", input)),
                "patrolPlanCreate");
    }

    private static Map<String, Object> terms(String name) {
        return Map.of(
                "name",
                name,
                "forces",
                List.of("GRID_MEMBER"),
                "weekdays",
                List.of("MONDAY"),
                "rounds",
                1,
                "points",
                List.of());
    }

    private static Probe changing(String mutation, String id, Map<String, ?> fields) {
        return there(
                (attempt, place) -> {
                    var input = new HashMap<String, Object>(fields);
                    input.put("expectedVersion", attempt.allowed() ? 0 : 1);
                    return outcome(
                            attempt.client().ask(mutation, Map.of("id", id, "input", input)),
                            mutation);
                });
    }

    private static Probe walking(String mutation, Map<String, ?> lacking, Map<String, ?> whole) {
        return there(
                (attempt, place) -> {
                    var input = new HashMap<String, Object>(attempt.allowed() ? lacking : whole);
                    input.put("round", ROUND);
                    return outcome(
                            attempt.client().ask(mutation, Map.of("input", input)), mutation);
                });
    }

    /** One that is allowed is of a plan that begins tomorrow. */
    private String start(Try attempt) {
        return whileThere(
                attempt,
                attempt.allowed() ? 1 : 0,
                (one, place) ->
                        outcome(
                                one.client()
                                        .ask(
                                                "patrolRoundStart",
                                                Map.of("input", Map.of("plan", PLAN))),
                                "patrolRoundStart"));
    }

    private static String outcome(Answer answer, String mutation) {
        var refusals = answer.errorCode() == null ? answer.refusals(mutation) : List.<String>of();
        if (refusals.isEmpty()) {
            return Probes.shown(answer, done -> true);
        }
        return PASSED.contains(refusals.get(0))
                ? "ALLOWED"
                : Probes.inWordsOfTheTable(refusals.get(0));
    }

    private static Probe there(BiFunction<Try, Place, String> probe) {
        return attempt -> whileThere(attempt, 0, probe);
    }

    private static String whileThere(
            Try attempt, int begins, BiFunction<Try, Place, String> probe) {
        var place = place(attempt);
        owner(
                MADE.formatted(
                        PLAN,
                        ROUND,
                        NOTE,
                        place.community(),
                        place.grid(),
                        place.walker(),
                        begins));
        try {
            return probe.apply(attempt, place);
        } finally {
            owner(GONE.formatted(PLAN, ROUND, NOTE));
        }
    }

    private static Place place(Try attempt) {
        if (attempt.scope() == Scope.OWN) {
            return new Place(DemoPlaces.KUNXIN, DemoPlaces.kunxinGrid(1).toString(), "05");
        }
        if (attempt.scope() == Scope.FOREIGN) {
            return new Place(DemoPlaces.YINGBIN, DemoPlaces.yingbinGrid(1).toString(), "22");
        }
        return OVER_A_PLACE.contains(attempt.caller())
                ? new Place("150124100003", "00000000-0000-4000-b001-024003000001", "13")
                : new Place(DemoPlaces.KUNXIN, DemoPlaces.kunxinGrid(3).toString(), "13");
    }

    private static void owner(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                },
                "patrol_plan",
                "patrol_round",
                "patrol_note");
    }
}
