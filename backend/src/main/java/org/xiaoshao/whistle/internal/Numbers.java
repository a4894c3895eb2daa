package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.xiaoshao.shared.ServerClock;

/** Gives numbers: one gapless row per county, year and purpose, in the act's own transaction. */
@ApplicationScoped
class Numbers {

    /** What a number is for. */
    enum Purpose {
        WHISTLE("%s-%d-%05d"),
        WRITE_OFF("XH-%s-%d-%05d");

        private final String format;

        Purpose(String format) {
            this.format = format;
        }
    }

    @Inject EntityManager entityManager;

    /**
     * @param prefix initials of the county's short name, for instance QX
     */
    String next(Purpose purpose, String countyCode, String prefix, Instant at) {
        int year = at.atZone(ServerClock.ZONE).getYear();
        var last =
                (Integer)
                        entityManager
                                .createNativeQuery(
                                        """
                                        insert into whistle_number as n (county_code, year, purpose, last)
                                        values (:county, :year, :purpose, 1)
                                        on conflict (county_code, year, purpose) do update set last = n.last + 1
                                        returning last""",
                                        Integer.class)
                                .setParameter("county", countyCode)
                                .setParameter("year", year)
                                .setParameter("purpose", purpose.name())
                                .getSingleResult();
        return purpose.format.formatted(prefix, year, last);
    }

    /** The county's prefix. */
    String prefix(String countyCode) {
        return (String)
                entityManager
                        .createNativeQuery(
                                "select whistle_prefix from division where code = :code",
                                String.class)
                        .setParameter("code", countyCode)
                        .getSingleResult();
    }
}
