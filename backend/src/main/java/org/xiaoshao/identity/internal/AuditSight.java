package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.Where;

/**
 * Whose trails the caller reads, the first line; row-level security behind it says the same. Kept
 * in one bean so that a test can switch it off and see the second line hold alone.
 */
@ApplicationScoped
public class AuditSight {

    /** A condition on {@code audit_entry e}. */
    public Where condition(Scope scope) {
        return new Where()
                .and("e.county_code = any (:audited)")
                .with("audited", scope.auditedCounties().toArray(String[]::new));
    }

    public boolean covers(Scope scope, String county) {
        return scope.auditedCounties().contains(county);
    }
}
