package org.xiaoshao.identity.internal;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.Vetoed;
import java.util.UUID;
import org.xiaoshao.shared.Where;

/** Tells the services that every caller administers every login. */
@Vetoed
public final class LoginsEverywhere extends AccountSight {

    private LoginsEverywhere() {}

    /** For the test that is running. */
    public static void install() {
        QuarkusMock.installMockForType(new LoginsEverywhere(), AccountSight.class);
    }

    @Override
    public Where condition() {
        return new Where();
    }

    @Override
    public boolean covers(UUID person) {
        return true;
    }
}
