package org.xiaoshao.testing;

import io.quarkus.test.junit.QuarkusMock;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.culture.internal.BelongingEverywhere;
import org.xiaoshao.identity.ScopeEverywhere;
import org.xiaoshao.identity.internal.LoginsEverywhere;
import org.xiaoshao.organisation.internal.OrganisationScope;
import org.xiaoshao.territory.Governed;

/**
 * The services' own scope checks, all of them: each asks one of these five beans where the caller
 * lives, serves or governs. Roles are no scope and stay checked.
 */
public final class FirstLine {

    private FirstLine() {}

    /** Switches them off for the test that is running: what stays hidden, PostgreSQL hides. */
    public static void off() {
        ScopeEverywhere.install();
        LoginsEverywhere.install();
        QuarkusMock.installMockForType(
                new Governed() {
                    @Override
                    public boolean covers(String division) {
                        return true;
                    }
                },
                Governed.class);
        QuarkusMock.installMockForType(
                new OrganisationScope() {
                    @Override
                    public boolean answersFor(UUID organisation) {
                        return true;
                    }
                },
                OrganisationScope.class);
        BelongingEverywhere.install(Set.of(DemoPlaces.KUNXIN, "150124100003", DemoPlaces.YINGBIN));
    }
}
