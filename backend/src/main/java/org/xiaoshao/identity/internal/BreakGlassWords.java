package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Deletes why somebody read elsewhere in an emergency and what was said of it: free text, which may
 * name whoever was in need. That it was done, when, by whom and how it was judged stays.
 */
@ApplicationScoped
public class BreakGlassWords {

    /** A single sign is in too many words to be a name there. */
    private static final int SHORTEST_NAME = 2;

    @Inject EntityManager entityManager;

    public void forgetNaming(String name, String community) {
        if (name.codePointCount(0, name.length()) >= SHORTEST_NAME) {
            entityManager
                    .createNativeQuery(
                            "select forget_emergencies_naming(:name, :community)", Integer.class)
                    .setParameter("name", name)
                    .setParameter("community", community)
                    .getSingleResult();
        }
    }

    public int forgetBefore(Instant end, int most) {
        return (Integer)
                entityManager
                        .createNativeQuery(
                                "select forget_emergencies_before(:end, :most)", Integer.class)
                        .setParameter("end", end)
                        .setParameter("most", most)
                        .getSingleResult();
    }
}
