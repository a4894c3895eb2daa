package org.xiaoshao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.people.internal.Resealing;

/**
 * Brings sealed values under the newest key of the list. Each batch is a transaction: a pass that
 * is cut off loses nothing, and several nodes share the work.
 */
@ApplicationScoped
@Transactional
public class FieldKeyService {

    @Inject Resealing resealing;

    /**
     * Seals the next residents with values of an older key anew, in the order of their ids.
     *
     * @param after id to go on from
     * @param size how many at most, 1 to 100
     */
    public SealedAnew sealAnew(UUID after, int size) {
        return resealing.batch(after, size);
    }

    /** How many residents carry a value of each key, by the key's number. */
    public Map<Integer, Long> carried() {
        return resealing.carried();
    }
}
