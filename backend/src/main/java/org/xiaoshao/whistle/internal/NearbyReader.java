package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.NearbyWhistle;
import org.xiaoshao.whistle.Nearness;
import org.xiaoshao.whistle.WhistleNearbyInput;
import org.xiaoshao.whistle.WhistleState;

/**
 * Finds open whistles that may be about the same thing. Those who ask see none of them otherwise,
 * so the database chooses what may be shown, and nothing else leaves it.
 */
@ApplicationScoped
public class NearbyReader {

    private static final int MOST = 5;

    /** Of the shorter text's pairs of signs; less than this is chance in texts of two lines. */
    private static final BigDecimal ALIKE = new BigDecimal("0.25");

    @Inject EntityManager entityManager;
    @Inject Blowing blowing;

    @SuppressWarnings("unchecked")
    public List<NearbyWhistle> offered(WhistleNearbyInput input) {
        var place = place(input);
        List<Tuple> found =
                entityManager
                        .createNativeQuery(
                                """
                                select o.* from whistles_offered(:community, :kind, cast(:grid as uuid), cast(:building as uuid),
                                                                 :text, :open, :alike, :most) as o""",
                                Tuple.class)
                        .setParameter("community", place.community())
                        .setParameter("kind", input.kind().name())
                        .setParameter("grid", text(place.grid()))
                        .setParameter("building", text(place.building()))
                        .setParameter("text", input.description())
                        .setParameter("open", open())
                        .setParameter("alike", ALIKE)
                        .setParameter("most", MOST)
                        .getResultList();
        return found.stream().map(NearbyReader::view).toList();
    }

    private org.xiaoshao.territory.Location.Place place(WhistleNearbyInput input) {
        try {
            Refused.unlessEmpty(
                    new InputCheck()
                            .required("description", input.description(), Blowing.DESCRIPTION)
                            .faults());
            return blowing.located(input.place());
        } catch (Refused refused) {
            var first = refused.faults().get(0);
            throw new DomainException(first.code().name(), first.field(), first.code().message());
        }
    }

    private static String[] open() {
        return CoursePolicy.UNHANDLED.stream()
                .filter(state -> state != WhistleState.WAITING_REPORTER)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static NearbyWhistle view(Tuple row) {
        return new NearbyWhistle(
                row.get("id", UUID.class).toString(),
                row.get("number", String.class),
                row.get("title", String.class),
                WhistleKind.valueOf(row.get("kind", String.class)),
                row.get("matter_title", String.class),
                WhistleState.valueOf(row.get("state", String.class)),
                row.get("place", String.class),
                Nearness.valueOf(row.get("nearness", String.class)),
                row.get("blown_at", Instant.class),
                row.get("reporter_count", Integer.class));
    }
}
