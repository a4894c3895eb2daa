package org.xiaoshao.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Acts that do nothing but note that they were done, to try {@link Once} by itself. */
@ApplicationScoped
@Once
public class Tally {

    /** How the act goes once it is called. */
    public enum Course {
        GOES_WELL,
        IS_REFUSED,
        FORGETS_THE_VERSION,
        NAMES_NOTHING
    }

    public record TallyAddInput(
            Course course, String note, List<String> names, String idempotencyKey)
            implements ActInput {}

    public record TallyChangeInput(Course course, Integer expectedVersion, String idempotencyKey)
            implements UpdateInput {}

    static TallyAddInput adding(Course course, String note, String key) {
        return new TallyAddInput(course, note, List.of("a", "b"), key);
    }

    static TallyChangeInput changing(int expectedVersion, String key) {
        return new TallyChangeInput(Course.GOES_WELL, expectedVersion, key);
    }

    @Inject ExpectedVersion expectedVersion;

    private final List<ActInput> done = new CopyOnWriteArrayList<>();
    private final Map<UUID, Integer> versions = new ConcurrentHashMap<>();
    private Runnable meanwhile = () -> {};

    UUID add(TallyAddInput input) {
        done.add(input);
        meanwhile.run();
        if (input.course() == Course.IS_REFUSED) {
            throw new Refused(Fault.of(CommonFault.REQUIRED, "note"));
        }
        return input.course() == Course.NAMES_NOTHING ? null : UUID.randomUUID();
    }

    UUID change(UUID id, TallyChangeInput input) {
        if (input.course() != Course.FORGETS_THE_VERSION) {
            expectedVersion.compare(() -> versions.getOrDefault(id, 1));
        }
        done.add(input);
        versions.merge(id, 2, (version, second) -> version + 1);
        return id;
    }

    /** Not an act: it takes no input of one. */
    String read(String text) {
        return text;
    }

    /** The acts that were run, refused ones too. */
    List<ActInput> done() {
        return done;
    }

    /** What happens in the middle of each act from now on. */
    void meanwhile(Runnable other) {
        meanwhile = other;
    }
}
