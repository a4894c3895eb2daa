package org.xiaoshao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.people.internal.DemoFamilies;
import org.xiaoshao.people.internal.HouseholdActs;
import org.xiaoshao.people.internal.PeopleReading;
import org.xiaoshao.people.internal.ResidentActs;

/** Moves the demo's invented people in, all or none. */
@ApplicationScoped
public class DemoPeopleService {

    @Inject HouseholdActs acts;
    @Inject ResidentActs residents;
    @Inject PeopleReading reading;

    /**
     * Moves them in once; does nothing where anybody lives or lived already.
     *
     * @return how many households moved in
     */
    @Transactional
    public int moveIn() {
        if (anybody(true) || anybody(false)) {
            return 0;
        }
        var families = DemoFamilies.ofKunxin();
        for (var family : families) {
            var household = acts.moveIn(family.input());
            if (family.login() != null) {
                residents.link(head(household), family.login());
            }
        }
        return families.size();
    }

    private boolean anybody(boolean current) {
        var filter =
                new HouseholdFilterInput(
                        DemoFamilies.KUNXIN, null, null, null, null, null, current, null, null);
        return !reading.households(filter, 1, null, false).nodes().isEmpty();
    }

    private UUID head(UUID household) {
        return reading.residentsOf(List.of(household)).get(household).stream()
                .map(ResidentView::id)
                .map(UUID::fromString)
                .findFirst()
                .orElseThrow();
    }
}
