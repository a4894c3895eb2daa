package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who holds which post in one community, as a list that grows with the rows of a file. */
@ApplicationScoped
class CommunityPosts {

    private static final String POSTS =
            """
            select p.name, o.person_id, o.role, o.grid_id, o.building_id, o.unit, o.organisation_id, o.valid_from, o.valid_to
            from post o join person p on p.id = o.person_id
            where o.division_code = :community and o.role <> 'resident'""";

    private static final String ORGANISATIONS =
            "select id, name from organisation where division_code = :community";

    @Inject EntityManager entityManager;

    /** Where a post is held; what is null plays no part. */
    record Seat(String role, UUID grid, UUID building, String unit, UUID organisation) {}

    /** One term; without a last day while it is open. */
    record Term(LocalDate from, LocalDate to) {
        boolean overlaps(Term other) {
            return (to == null || !other.from.isAfter(to))
                    && (other.to == null || !from.isAfter(other.to));
        }
    }

    /** A post that somebody of that name holds. */
    record Held(String name, Seat seat, Term term) {}

    /** What is known of a community. */
    static final class Known {
        private final Map<String, Set<UUID>> people = new HashMap<>();
        private final Map<Seat, List<Held>> held = new HashMap<>();
        private final Map<String, UUID> organisations = new HashMap<>();

        /** The people of that name who serve there. */
        Set<UUID> people(String name) {
            return people.getOrDefault(name, Set.of());
        }

        UUID organisation(String name) {
            return organisations.get(name);
        }

        List<Held> in(Seat seat) {
            return held.getOrDefault(seat, List.of());
        }

        void add(Held post) {
            held.computeIfAbsent(post.seat(), any -> new ArrayList<>()).add(post);
        }
    }

    Known of(String community) {
        var known = new Known();
        for (var row : rows(POSTS, community)) {
            var name = row.get("name", String.class);
            known.people
                    .computeIfAbsent(name, any -> new HashSet<>())
                    .add(row.get("person_id", UUID.class));
            known.add(
                    new Held(
                            name,
                            new Seat(
                                    row.get("role", String.class),
                                    row.get("grid_id", UUID.class),
                                    row.get("building_id", UUID.class),
                                    row.get("unit", String.class),
                                    row.get("organisation_id", UUID.class)),
                            new Term(
                                    row.get("valid_from", LocalDate.class),
                                    row.get("valid_to", LocalDate.class))));
        }
        for (var row : rows(ORGANISATIONS, community)) {
            known.organisations.put(row.get("name", String.class), row.get("id", UUID.class));
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, String community) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("community", community)
                .getResultList();
    }
}
