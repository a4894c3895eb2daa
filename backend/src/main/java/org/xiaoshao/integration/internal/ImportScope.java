package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.Where;

/**
 * The service's own scope check, the first line; row-level security behind it says the same. Kept
 * in one bean so that a test can switch it off and see the second line hold alone.
 */
@ApplicationScoped
public class ImportScope {

    /** Rows of {@code import i} that the caller may see. */
    public Where seeing(Scope scope) {
        return new Where()
                .and("i.community_code = any (:scope_communities)")
                .with("scope_communities", scope.communities().toArray(String[]::new));
    }

    /** Whether the caller works in the community, or is its secretary. */
    public boolean runs(Scope scope, String community) {
        return scope.communities().contains(community);
    }
}
