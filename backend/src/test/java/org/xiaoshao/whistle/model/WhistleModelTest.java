package org.xiaoshao.whistle.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.StackResource;

/**
 * Plays random moves, allowed and not, against the running service and compares each whistle with
 * the reference model after each of them. A thousand are part of every check; ten thousand, of
 * which each kind must be made {@value #EACH} times, take some ten minutes and are asked for:
 * {@code mvn test -pl backend -am -Dtest=WhistleModelTest -Dmodel.moves=10000
 * -Dsurefire.failIfNoSpecifiedTests=false}, and another play by {@code -Dmodel.seed=7}.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class WhistleModelTest {

    private static final Logger LOG = Logger.getLogger(WhistleModelTest.class);

    private static final int MOVES = Integer.getInteger("model.moves", 1_000);
    private static final int ENOUGH_FOR_EACH = 10_000;

    private static final long SEED = Long.getLong("model.seed", 20_261_127L);
    static final int EACH = 50;

    @Inject Lapsing lapsing;

    @Test
    void random_moves_leave_every_whistle_as_the_reference_model_has_it() {
        var play = new RandomPlay(lapsing, SEED);
        var each = MOVES < ENOUGH_FOR_EACH ? 0 : EACH;
        while (play.moves() < MOVES || play.rarest() < each) {
            play.next();
            if (play.moves() % 2_000 == 0) {
                LOG.infof("%d moves, rarest of %s", play.moves(), play.taken());
            }
            assertNotEquals(2 * MOVES, play.moves(), () -> "still too rare: " + play.taken());
        }
        var taken = new TreeMap<>(play.taken());
        LOG.infof("%d moves, %d of them refused as they must be", play.moves(), play.refused());
        taken.forEach((move, times) -> LOG.infof("%5d %s", times, move));
        assertEquals(
                Map.of(),
                taken.entrySet().stream()
                        .filter(one -> one.getValue() < each)
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Map.Entry::getKey, Map.Entry::getValue)));
    }
}
