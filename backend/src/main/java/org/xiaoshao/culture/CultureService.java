package org.xiaoshao.culture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.culture.internal.ActivityReading;
import org.xiaoshao.culture.internal.BrandReader;
import org.xiaoshao.culture.internal.SignUpActs;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;

/**
 * Activities, brands and the caller's own sign-ups: the only transaction boundary of the
 * capability. A read is a fixed number of statements; an act that is refused throws {@link
 * Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class CultureService implements NodeSource {

    @Inject ActivityReading activities;
    @Inject BrandReader brands;
    @Inject SignUpActs signUps;

    /** The activity of that id; absent when there is none. */
    public Optional<ActivityView> activity(UUID id) {
        return activities.byIds(List.of(id)).stream().findFirst();
    }

    /** The activities of those ids, in no order; unknown ones are absent. */
    public List<ActivityView> activitiesByIds(List<UUID> ids) {
        return activities.byIds(ids);
    }

    /**
     * A page of activities.
     *
     * @param first how many, 1 to 100; null for 20
     * @param after cursor to go on from; null from the start
     * @param withActions whether the available actions are wanted; none are given when not
     * @param withCount whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID, DIVISION_UNKNOWN (the community
     *     is no code), TOO_LONG or TEXT_INVALID (the search)
     */
    public ActivityConnection list(
            ActivityFilterInput filter,
            ActivityOrderBy order,
            Integer first,
            String after,
            boolean withActions,
            boolean withCount) {
        return activities.list(filter, order, Page.size(first), after, withActions, withCount);
    }

    /** The brands of a community, by name; none when the code is that of no community. */
    public List<BrandView> brands(String community) {
        return brands.of(community);
    }

    /** Takes a place for the caller. */
    public ActivityView signUp(UUID id, ActivitySignUpInput input) {
        return activities.own(signUps.signUp(id, input));
    }

    /** Gives the caller's place back. */
    public ActivityView cancelSignUp(UUID id, ActivityCancelSignUpInput input) {
        return activities.own(signUps.cancel(id, input));
    }

    @Override
    public Optional<? extends Node> node(UUID id) {
        Optional<? extends Node> found = activity(id);
        if (found.isEmpty()) {
            found = brands.byId(id);
        }
        return found.isPresent() ? found : activities.signUp(id);
    }
}
