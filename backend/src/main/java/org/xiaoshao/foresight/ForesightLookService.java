package org.xiaoshao.foresight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.foresight.internal.ForesightActs;
import org.xiaoshao.foresight.internal.ForesightReader;
import org.xiaoshao.foresight.internal.Looking;
import org.xiaoshao.shared.Refused;

/** Looking through the past of communities: once a day in nobody's name, and when asked to. */
@ApplicationScoped
@Transactional
public class ForesightLookService {

    @Inject Looking looking;
    @Inject ForesightActs acts;
    @Inject ForesightReader reader;

    /** A community that is to be looked through, with the codes that it lies in. */
    public record Due(String community, String county, String town) {}

    /** Communities with whistles that were not looked through today, at most so many. */
    public List<Due> due(int most) {
        return looking.due(most);
    }

    /** Looks through one, in nobody's name. */
    public UUID look(Due where) {
        return looking.look(where);
    }

    /**
     * Looks through the community that the caller names, now.
     *
     * @throws Refused COMMUNITY_UNKNOWN, NOT_YOUR_COMMUNITY
     */
    public ForesightLookView lookNow(ForesightLookInput input) {
        return reader.look(acts.look(input)).orElseThrow();
    }

    /** Deletes words and names that were kept long enough, at most so many; how many. */
    public int forgetWords(int most) {
        return looking.forgetWords(most);
    }
}
