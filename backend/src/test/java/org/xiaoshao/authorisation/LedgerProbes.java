package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.Map;
import java.util.UUID;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.testing.TableOwner;

/** How sealed ledgers are tried: one of a month long ago in each place. */
final class LedgerProbes {

    private LedgerProbes() {}

    static Map<String, Probe> of(Surroundings surroundings) {
        return Map.of(
                "Query.ledgerSnapshots",
                attempt -> {
                    var place = surroundings.place(attempt.caller(), attempt.scope());
                    if (place == null) {
                        return NO_CASE;
                    }
                    var id = snapshot(place);
                    return Probes.shown(
                            attempt.client()
                                    .ask(
                                            "ledgerSnapshots",
                                            Map.of("filter", Map.of("month", "2000-01"))),
                            answer -> answer.list("ledgerSnapshots.nodes.id").contains(id));
                },
                "Query.ledgerSnapshot",
                attempt -> {
                    var place = surroundings.place(attempt.caller(), attempt.scope());
                    if (place == null) {
                        return NO_CASE;
                    }
                    return Probes.shown(
                            attempt.client().ask("ledgerSnapshot", Map.of("id", snapshot(place))),
                            answer -> answer.data("ledgerSnapshot") != null);
                });
    }

    /** Made when it is asked for first. */
    private static String snapshot(String community) {
        return TableOwner.unbound(
                connection -> {
                    try (var insert =
                            connection.prepareStatement(
                                    """
                                    insert into ledger_snapshot (county_code, town_code, community_code, month, whistles, seal, sealed_at)
                                    select county_code, town_code, code, '2000-01-01', 1, sha256(''), now() from division where code = ?
                                    on conflict do nothing""")) {
                        insert.setString(1, community);
                        insert.executeUpdate();
                    }
                    try (var found =
                            connection.prepareStatement(
                                    "select id from ledger_snapshot where community_code = ? and month = '2000-01-01'")) {
                        found.setString(1, community);
                        try (var rows = found.executeQuery()) {
                            rows.next();
                            return rows.getObject(1, UUID.class).toString();
                        }
                    }
                },
                "ledger_snapshot");
    }
}
