package org.xiaoshao.notification.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.xiaoshao.notification.MessageOrigin;

/** Which of several texts applies. Nothing else in the code says so. */
final class MessageChoice {

    private MessageChoice() {}

    /**
     * A text that may apply.
     *
     * @param ofTown whether the town worded it, else the county
     * @param ofMatter whether it is for the matter at hand, else for all
     */
    record Candidate<T>(boolean ofTown, boolean ofMatter, T text) {

        MessageOrigin origin() {
            if (ofTown) {
                return ofMatter ? MessageOrigin.TOWN_MATTER : MessageOrigin.TOWN;
            }
            return ofMatter ? MessageOrigin.COUNTY_MATTER : MessageOrigin.COUNTY;
        }
    }

    /** The nearest one: the town before the county, and of one place the matter before all. */
    static <T> Optional<Candidate<T>> of(Collection<Candidate<T>> candidates) {
        return candidates.stream().min(Comparator.comparing(Candidate::origin));
    }
}
