package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.whistle.SupervisedParty;

/** Finds who has to answer for a whistle, in one statement. */
@ApplicationScoped
class SupervisedParties {

    @Inject EntityManager entityManager;

    Supervised of(Whistle whistle) {
        var lead = whistle.leadOrganisationId();
        if (lead != null) {
            var found =
                    one("select o.id, o.type from organisation o where o.id = :place", lead)
                            .orElseThrow();
            return new Supervised(
                    SupervisedParty.ORGANISATION, lead, isTown(found.get("type", String.class)));
        }
        return switch (whistle.level()) {
            case GRID, COMMUNITY ->
                    level(
                            SupervisedParty.COMMUNITY,
                            whistle.communityCode(),
                            "'COMMUNITY_PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE'");
            case TOWN -> level(SupervisedParty.TOWN, whistle.townCode(), "'TOWN'");
            case COUNTY -> new Supervised(SupervisedParty.COUNTY, null, false);
        };
    }

    /** The organisation that stands for a level, the Party's before the residents'. */
    private Supervised level(SupervisedParty party, String code, String types) {
        var found =
                one(
                        """
                        select o.id, o.type from organisation o
                        where o.division_code = :place and o.ended_on is null and o.type in (%s)
                        order by o.type, o.id limit 1"""
                                .formatted(types),
                        code);
        return new Supervised(
                party,
                found.map(row -> row.get("id", UUID.class)).orElse(null),
                party == SupervisedParty.TOWN);
    }

    private Optional<Tuple> one(String sql, Object place) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(sql, Tuple.class)
                        .setParameter("place", place)
                        .getResultList();
        return rows.stream().findFirst();
    }

    private static boolean isTown(String type) {
        return OrganisationType.TOWN.name().equals(type);
    }
}
