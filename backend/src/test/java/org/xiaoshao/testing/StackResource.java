package org.xiaoshao.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.xiaoshao.local.LocalStack;

/** Real PostgreSQL and Keycloak for every {@code @QuarkusTest} of a run. */
public class StackResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return LocalStack.shared();
    }

    /** Nothing: the stack ends with the JVM, so that all test classes share it. */
    @Override
    public void stop() {}
}
