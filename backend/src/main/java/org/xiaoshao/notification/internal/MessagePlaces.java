package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Role;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.Governed;

/** For which towns and counties the caller may read texts, and for which they word them. */
@ApplicationScoped
class MessagePlaces {

    @Inject EntityManager entityManager;
    @Inject Governed governed;
    @Inject CurrentScope currentScope;

    /** A town and its county, or a county twice. */
    record MessagePlace(String code, String county) {

        boolean isCounty() {
            return code.equals(county);
        }
    }

    /** That town or county, if it lies in a county of the caller; codes in any form. */
    Optional<MessagePlace> readable(String code) {
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                entityManager
                        .createNativeQuery(
                                """
                                select code, county_code from division
                                where code = :place and level in ('TOWN', 'COUNTY') and valid_to is null
                                  and county_code = any(scope_counties())""",
                                Tuple.class)
                        .setParameter(
                                "place",
                                DivisionCode.parse(code).map(DivisionCode::full).orElse(""))
                        .getResultList();
        return found.stream()
                .map(
                        row ->
                                new MessagePlace(
                                        row.get("code", String.class),
                                        row.get("county_code", String.class)))
                .findFirst();
    }

    /** The leader of the town, or the organiser of the county for what holds in all its towns. */
    boolean mayWord(String place, String county) {
        var role = place.equals(county) ? Role.COUNTY_ORGANISER : Role.TOWNSHIP_LEADER;
        return currentScope.caller().roles().contains(role) && governed.covers(place);
    }

    /** Whether the duty list of that county holds that matter, in whatever version. */
    boolean hasMatter(String county, String code) {
        return (Boolean)
                entityManager
                        .createNativeQuery(
                                "select exists (select 1 from matter where county_code = :county"
                                        + " and code = :code)",
                                Boolean.class)
                        .setParameter("county", county)
                        .setParameter("code", code)
                        .getSingleResult();
    }
}
