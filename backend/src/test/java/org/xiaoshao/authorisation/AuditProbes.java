package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.Map;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;

/** How the audit trail is tried. */
final class AuditProbes {

    private AuditProbes() {}

    static Map<String, Probe> of(Surroundings surroundings) {
        return Map.of(
                "Query.auditEntries",
                attempt ->
                        attempt.scope() == Scope.OWN
                                ? Probes.shown(
                                        attempt.client().ask("auditEntries"),
                                        answer -> answer.data("auditEntries") != null)
                                : NO_CASE,
                "Query.auditChain",
                attempt -> {
                    var county = surroundings.county(attempt.scope());
                    return county == null
                            ? NO_CASE
                            : Probes.shown(
                                    attempt.client().ask("auditChain", Map.of("county", county)),
                                    answer -> answer.data("auditChain") != null);
                });
    }
}
