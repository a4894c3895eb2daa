package org.xiaoshao.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.FirstLine;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/**
 * Every operation that has a scope, with all scope checks of the services switched off: row-level
 * security alone answers what is the caller's, no foreign row, and changes none.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class SecondLineOfAllTest {

    private static final AuthorisationTable TABLE = AuthorisationTable.read();
    private static final SecondLineList LIST = SecondLineList.read();

    private static Probes probes;

    @AfterAll
    static void letGo() {
        probes = null;
    }

    /** Made while the first line still holds, by the first test that needs it. */
    @BeforeEach
    void switch_the_first_line_off() {
        if (probes == null) {
            probes = new SecondLineProbes(new Surroundings()).probes();
            somebodyLooksInWuchuan();
        }
        FirstLine.off();
    }

    private static void somebodyLooksInWuchuan() {
        var id = Families.inYingbin().person("看过", "HEAD", "phone", "19900006601").resident();
        var shown =
                Ledger.act(
                        "worker2",
                        "residentReveal",
                        id,
                        "purpose",
                        "VISIT",
                        "words",
                        "走访",
                        "fields",
                        List.of("PHONE"));
        assertEquals(List.of(), shown.refusals("residentReveal"));
    }

    static List<String> operations() {
        return TABLE.wantedOperations().stream()
                .filter(operation -> !LIST.says(operation, "PUBLIC"))
                .toList();
    }

    @Test
    void the_list_names_as_public_exactly_what_refuses_nobody_a_place() {
        var without = new TreeSet<>(TABLE.operations());
        without.removeIf(SecondLineOfAllTest::hasScope);
        var named = new TreeSet<>(LIST.kinds().keySet());
        named.removeIf(operation -> !LIST.says(operation, "PUBLIC"));
        assertEquals(without, named);
        assertTrue(TABLE.operations().containsAll(LIST.kinds().keySet()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void without_the_services_checks_no_foreign_row_is_answered_or_changed(String operation) {
        var leaks = new ArrayList<String>();
        var answered = 0;
        var before = operation.startsWith("Mutation.") ? Fingerprint.take() : "";
        for (var caller : AuthorisationTable.CALLERS) {
            for (var scope : Scope.values()) {
                var expected = TABLE.expected(operation, caller, scope);
                if (isNoCase(expected) || scope == Scope.OWN && LIST.says(operation, "OWN")) {
                    continue;
                }
                var allowed = expected.equals("ALLOWED");
                var answer = probes.send(operation, attempt(caller, scope, allowed));
                if (allowed != answer.equals("ALLOWED")) {
                    leaks.add(caller + " " + scope + ": " + answer + ", not " + expected);
                } else if (allowed) {
                    answered++;
                }
            }
        }
        assertEquals(List.of(), leaks);
        assertTrue(
                answered > 0 || LIST.says(operation, "OWN"),
                "Nobody was answered: nothing is shown by hiding it.");
        if (operation.startsWith("Mutation.")) {
            assertEquals(before, Fingerprint.take(), "Trying it changed something.");
        }
    }

    @Test
    void the_trail_of_another_county_is_read_by_nobody() {
        var entries =
                TableOwner.unbound(
                        connection -> {
                            try (var statement = connection.createStatement();
                                    var rows =
                                            statement.executeQuery(
                                                    "select distinct county_code from audit_entry order by 1")) {
                                var found = new ArrayList<String>();
                                while (rows.next()) {
                                    found.add(rows.getString(1));
                                }
                                return found;
                            }
                        },
                        "audit_entry");
        assertEquals(List.of(DemoPlaces.QINGSHUIHE, DemoPlaces.WUCHUAN), entries);
        for (var caller : List.of("county", "auditor")) {
            var told = GraphQlClient.as(caller).ask("auditEntries", Map.of("first", 100)).ok();
            assertEquals(
                    Set.of(DemoPlaces.QINGSHUIHE),
                    Set.copyOf(told.<String>list("auditEntries.nodes.county")));
        }
    }

    private static Probes.Try attempt(String caller, Scope scope, boolean allowed) {
        var client = caller.equals("nobody") ? GraphQlClient.nobody() : GraphQlClient.as(caller);
        return new Probes.Try(client, caller, scope, allowed);
    }

    private static boolean isNoCase(String expected) {
        return expected.equals(AuthorisationTable.NO_CASE) || expected.equals("UNAUTHENTICATED");
    }

    /** That a caller is refused in one place what they or another of that role do elsewhere. */
    private static boolean hasScope(String operation) {
        return AuthorisationTable.CALLERS.stream()
                .anyMatch(
                        caller ->
                                Stream.of(Scope.values())
                                                .map(
                                                        scope ->
                                                                TABLE.expected(
                                                                        operation, caller, scope))
                                                .filter(answer -> !isNoCase(answer))
                                                .distinct()
                                                .count()
                                        > 1);
    }
}
