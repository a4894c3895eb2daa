package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.integration.ExportList;
import org.xiaoshao.shared.Role;

/** The caller with the post by which they read a list. */
@ApplicationScoped
class Signatories {

    @Inject ExportSources sources;
    @Inject CurrentScope currentScope;
    @Inject EntityManager entityManager;
    @Inject Clock clock;

    Signatory of(ExportList list) {
        var readers = sources.of(list).readers();
        var role =
                currentScope.caller().roles().stream()
                        .filter(readers::contains)
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        return new Signatory(currentScope.get().personName(), role, places(role));
    }

    private String places(Role role) {
        return (String)
                entityManager
                        .createNativeQuery(
                                """
                                select coalesce(string_agg(distinct coalesce(o.name, d.name), '、'), '')
                                from post p
                                left join division d on d.code = p.division_code
                                left join organisation o on o.id = p.organisation_id
                                where p.person_id = :person and p.role = :role and counts_now(p.id, p.role)
                                  and :today between p.valid_from and coalesce(p.valid_to, 'infinity')""",
                                String.class)
                        .setParameter("person", currentScope.get().person())
                        .setParameter("role", role.realmName())
                        .setParameter(
                                "today",
                                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")))
                        .getSingleResult();
    }
}
