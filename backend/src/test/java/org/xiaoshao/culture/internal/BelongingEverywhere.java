package org.xiaoshao.culture.internal;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.Vetoed;
import java.util.Set;

/** Tells the services that every caller lives or serves in those communities. */
@Vetoed
public final class BelongingEverywhere extends Belonging {

    private final Set<String> everywhere;

    private BelongingEverywhere(Set<String> everywhere) {
        this.everywhere = everywhere;
    }

    /** For the test that is running. */
    public static void install(Set<String> communities) {
        QuarkusMock.installMockForType(new BelongingEverywhere(communities), Belonging.class);
    }

    @Override
    Set<String> communities() {
        return everywhere;
    }
}
