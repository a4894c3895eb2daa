package org.xiaoshao.authorisation;

import java.util.Map;
import java.util.stream.Collectors;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;

/** The table as a page for reviewers: one row for each operation and scope, one column a caller. */
final class AuthorisationPage {

    private static final String HEAD =
            """
            # Who may do what, where

            The matrix below is `backend/src/test/resources/authorisation.csv` as a page; a test keeps them equal
            (`-Dauthorisation.update=true` renders it anew). The table is written by people from the table of roles and
            is never derived from the code: `AuthorisationTableTest` asks every operation as every caller about every
            place and compares.

            | cell | means |
            |---|---|
            | yes | allowed, or shown |
            | hid | null, not in the list, or `NOT_FOUND`: cannot be told from a thing that does not exist |
            | no | `FORBIDDEN`: the caller may know of it but not do this |
            | log | `UNAUTHENTICATED`: needs a login |
            | · | no such case |

            ## Callers and their places

            Callers are demo users, one for each role; *nobody* has no login, *integrator* is a service account
            without any grant. `resident-b` lives in the same unit as `resident`, who reported the whistle;
            `department-b` works in another department than `department` and `department-head`.

            | scope | which whistle |
            |---|---|
            | own | 昆新社区, building 1, unit 1; reported by `resident`; orders of 城管执法局 (`department`, `department-head`), 住建局 (`department-b`) and 惠民物业 (`steward`) |
            | neighbouring | the nearest one that is not theirs: building 2 for `building`, grid 3 for `grid`, another community of the town for `worker`, `secretary`, `integrator` and `admin`, another town for `leader`, unit 2 of building 1 with an order of another department for everyone else; `county` and `auditor` have none |
            | foreign | 迎宾社区 in another county |

            Organisations, matters, grids, buildings and divisions are taken from the same places, and so are
            the places that figures are about. Households and residents too: the own one is that of `resident`, and
            another community of the town is the neighbouring one for `leader` as well. Codes, links and
            tokens are *own* when they are right, and *foreign* when they are unknown or belong to another whistle.
            """;

    private static final Map<String, String> CELLS =
            Map.of(
                    "ALLOWED",
                    "yes",
                    "HIDDEN",
                    "hid",
                    "FORBIDDEN",
                    "no",
                    "UNAUTHENTICATED",
                    "log",
                    AuthorisationTable.NO_CASE,
                    "·");

    private AuthorisationPage() {}

    static String of(AuthorisationTable table) {
        var page = new StringBuilder(HEAD);
        var section = "";
        for (var operation : table.operations()) {
            if (!table.section(operation).equals(section)) {
                section = table.section(operation);
                page.append("\n## ").append(section).append("\n\n").append(columns());
            }
            for (var scope : Scope.values()) {
                if (!table.isEmpty(operation, scope)) {
                    page.append(row(table, operation, scope));
                }
            }
        }
        return page.toString();
    }

    private static String columns() {
        var callers = AuthorisationTable.CALLERS;
        return "| operation | scope | "
                + String.join(" | ", callers)
                + " |\n|---|---|"
                + "---|".repeat(callers.size())
                + "\n";
    }

    private static String row(AuthorisationTable table, String operation, Scope scope) {
        return AuthorisationTable.CALLERS.stream()
                .map(caller -> CELLS.get(table.expected(operation, caller, scope)))
                .collect(
                        Collectors.joining(
                                " | ",
                                "| `" + operation + "` | " + scope.name().toLowerCase() + " | ",
                                " |\n"));
    }
}
