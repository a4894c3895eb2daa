package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.TableOwner;

/**
 * How the operations about organisations, their seats, links with households and reports for duty
 * are tried: on rows of three communities, written as the owner of the tables would.
 */
final class BodyProbes {

    private static final String YONGAN = "150124100003";

    private static final String BLANK = " ";

    private final Map<String, Probe> probes = new TreeMap<>();
    private final Surroundings surroundings;
    private final Map<Scope, String> seats;
    private final Map<Scope, String> reports;

    BodyProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
        seats = made(BodyProbes::seat, "body_member");
        reports = made(BodyProbes::report, "duty_report");
        reading();
        recording();
        reporting();
        linking();
    }

    Map<String, Probe> all() {
        return probes;
    }

    private interface Making {
        String sql(String community, String organisation);
    }

    private static Map<Scope, String> made(Making making, String table) {
        var made = new HashMap<Scope, String>();
        for (var scope : Scope.values()) {
            made.put(
                    scope,
                    TableOwner.unbound(
                            connection -> {
                                try (var statement = connection.createStatement();
                                        var rows =
                                                statement.executeQuery(
                                                        making.sql(
                                                                community(scope), body(scope)))) {
                                    rows.next();
                                    return rows.getString(1);
                                }
                            },
                            table,
                            "person"));
        }
        return made;
    }

    /** Long over, so that no figure of another test counts it. */
    private static String seat(String community, String organisation) {
        return """
        with made as (
            insert into body_member (person_id, organisation_id, community_code, title, valid_from, valid_to)
            values ('00000000-0000-4000-a000-000000000%1$s', '%2$s', '%3$s', '委员', '2020-01-01', '2020-01-02')
            on conflict do nothing returning id)
        select id from made union all
        select id from body_member where organisation_id = '%2$s' and valid_from = '2020-01-01' limit 1"""
                .formatted(
                        community.equals(DemoPlaces.YINGBIN) ? 105 : 103, organisation, community);
    }

    private static String report(String community, String organisation) {
        return """
        insert into duty_report (county_code, community_code, organisation_id, skills, valid_from, valid_to)
        values ('%s000000', '%s', '%s', '{电工}', '2020-01-01', '2020-01-02') returning id"""
                .formatted(community.substring(0, 6), community, organisation);
    }

    private static String community(Scope scope) {
        return switch (scope) {
            case OWN -> DemoPlaces.KUNXIN;
            case NEIGHBOURING -> YONGAN;
            case FOREIGN -> DemoPlaces.YINGBIN;
        };
    }

    /** A residents' committee of that community. */
    private static String body(Scope scope) {
        return switch (scope) {
            case OWN -> Loop.organisation(24, 31).toString();
            case NEIGHBOURING -> Loop.organisation(24, 41).toString();
            case FOREIGN -> Loop.organisation(25, 31).toString();
        };
    }

    private void reading() {
        shown(
                "Query.organisationSheet",
                attempt ->
                        attempt.client()
                                .ask("organisationSheet", Map.of("id", body(attempt.scope()))),
                answer -> answer.data("organisationSheet") != null);
        shown(
                "OrganisationSheet.formerMembers",
                attempt ->
                        attempt.client()
                                .ask("organisationSheet", Map.of("id", body(attempt.scope()))),
                answer -> !answer.list("organisationSheet.formerMembers").isEmpty());
        shown(
                "Query.bodyCandidates",
                attempt ->
                        attempt.client()
                                .ask(
                                        "bodyCandidates",
                                        Map.of("community", community(attempt.scope()))),
                answer -> answer.data("bodyCandidates") != null);
    }

    private void recording() {
        made(
                "organisationFound",
                attempt ->
                        Map.of(
                                "type",
                                "CARING_GROUP",
                                "name",
                                attempt.allowed() ? BLANK : "某组织",
                                "division",
                                community(attempt.scope())));
        changed("organisationChange", BodyProbes::body, Map.of("name", "改名"));
        changed("organisationEnd", BodyProbes::body, Map.of("lastDay", "2026-01-01"));
        made(
                "bodyMemberAdd",
                attempt ->
                        Map.of(
                                "organisation",
                                body(attempt.scope()),
                                "name",
                                "某人",
                                "title",
                                attempt.allowed() ? BLANK : "委员",
                                "validFrom",
                                "2025-01-01"));
        changed("bodyMemberShow", seats::get, Map.of("shown", true));
        changed("bodyMemberEnd", seats::get, Map.of("lastDay", "2026-01-01"));
    }

    private void reporting() {
        shown(
                "Query.dutyReports",
                attempt ->
                        attempt.client()
                                .ask(
                                        "dutyReports",
                                        Map.of(
                                                "community",
                                                community(attempt.scope()),
                                                "current",
                                                false,
                                                "first",
                                                100)),
                answer -> !answer.list("dutyReports.nodes").isEmpty());
        made(
                "dutyReportRegister",
                attempt ->
                        Map.of(
                                "community",
                                community(attempt.scope()),
                                "name",
                                "某人",
                                "employer",
                                "某单位",
                                "skills",
                                List.of(attempt.allowed() ? BLANK : "电工"),
                                "validFrom",
                                "2025-01-01"));
        changed("dutyReportEnd", reports::get, Map.of("lastDay", "2026-01-01"));
        shown(
                "Query.householdLinkCoverage",
                attempt ->
                        attempt.client()
                                .ask(
                                        "householdLinkCoverage",
                                        Map.of("community", community(attempt.scope()))),
                answer -> answer.data("householdLinkCoverage") != null);
    }

    private void linking() {
        var links = new HashMap<String, String>();
        Function<PeopleSurroundings.Home, String> link =
                home -> links.computeIfAbsent(home.household(), BodyProbes::link);
        home(
                "Query.householdLinks",
                (attempt, home) -> {
                    var wanted = link.apply(home);
                    return Probes.shown(
                            attempt.client()
                                    .ask(
                                            "householdLinks",
                                            Map.of(
                                                    "household",
                                                    home.household(),
                                                    "current",
                                                    false)),
                            answer -> answer.list("householdLinks.nodes.id").contains(wanted));
                });
        home(
                "Mutation.householdLink",
                (attempt, home) ->
                        outcome(
                                "householdLink",
                                attempt.client()
                                        .ask(
                                                "householdLink",
                                                Map.of(
                                                        "input",
                                                        Map.of(
                                                                "household",
                                                                home.household(),
                                                                "member",
                                                                "nobody",
                                                                "linkedFrom",
                                                                "2025-01-01")))));
        home(
                "Mutation.householdUnlink",
                (attempt, home) ->
                        outcome(
                                "householdUnlink",
                                attempt.client()
                                        .ask(
                                                "householdUnlink",
                                                Map.of(
                                                        "id",
                                                        link.apply(home),
                                                        "input",
                                                        Map.of(
                                                                "linkedTo",
                                                                "2026-01-01",
                                                                "expectedVersion",
                                                                0)))));
        home(
                "Mutation.householdLinkVisit",
                (attempt, home) ->
                        outcome(
                                "householdLinkVisit",
                                attempt.client()
                                        .ask(
                                                "householdLinkVisit",
                                                Map.of(
                                                        "input",
                                                        Map.of(
                                                                "link",
                                                                link.apply(home),
                                                                "visitedOn",
                                                                "2024-06-01",
                                                                "way",
                                                                "AT_HOME",
                                                                "words",
                                                                "字".repeat(501))))));
    }

    /** Long over; of somebody whom no demo user is. */
    private static String link(String household) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows =
                                    statement.executeQuery(
                                            """
                                            insert into household_link (household_id, dwelling_id, person_id, county_code,
                                                                        community_code, linked_from, linked_to)
                                            select id, dwelling_id, '00000000-0000-4000-a000-000000000101', county_code,
                                                   community_code, '2024-01-01', '2024-12-31'
                                            from household where id = '%s' returning id"""
                                                    .formatted(household))) {
                        rows.next();
                        return rows.getString(1);
                    }
                },
                "household_link",
                "household",
                "person");
    }

    private interface AtHome {
        String send(Try attempt, PeopleSurroundings.Home home);
    }

    private void home(String operation, AtHome tried) {
        probes.put(
                operation,
                attempt -> {
                    var home = surroundings.people().home(attempt.caller(), attempt.scope());
                    return home == null ? NO_CASE : tried.send(attempt, home);
                });
    }

    private void shown(String operation, Function<Try, Answer> ask, Predicate<Answer> there) {
        at(operation, attempt -> Probes.shown(ask.apply(attempt), there));
    }

    private void made(String mutation, Function<Try, Map<String, ?>> input) {
        at(
                "Mutation." + mutation,
                attempt ->
                        outcome(
                                mutation,
                                attempt.client()
                                        .ask(mutation, Map.of("input", input.apply(attempt)))));
    }

    private void changed(String mutation, Function<Scope, String> id, Map<String, ?> fields) {
        at(
                "Mutation." + mutation,
                attempt -> {
                    var input = new HashMap<String, Object>(fields);
                    input.put("expectedVersion", attempt.allowed() ? 0 : 1);
                    return outcome(
                            mutation,
                            attempt.client()
                                    .ask(
                                            mutation,
                                            Map.of(
                                                    "id",
                                                    id.apply(attempt.scope()),
                                                    "input",
                                                    input)));
                });
    }

    /** A leader's and a county's scope holds the neighbouring community as well. */
    private void at(String operation, Probe probe) {
        probes.put(operation, probe);
    }

    private static String outcome(String mutation, Answer answer) {
        var refusals = answer.refusals(mutation);
        if (answer.errorCode() != null || refusals.isEmpty()) {
            return Probes.shown(answer, done -> true);
        }
        return switch (refusals.get(0)) {
            case "REQUIRED", "TOO_LONG", "MEMBER_UNKNOWN" -> "ALLOWED";
            case "NOT_YOUR_PLACE" -> "FORBIDDEN";
            default -> Probes.inWordsOfTheTable(refusals.get(0));
        };
    }
}
