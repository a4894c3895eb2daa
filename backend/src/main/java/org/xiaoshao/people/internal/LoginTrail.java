package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.shared.Role;

/** Puts on record what was done about a resident's login; names neither them nor the login. */
@ApplicationScoped
class LoginTrail {

    @Inject Audit audit;

    /** Holds the trail, so it comes last. */
    void record(Resident resident, String act, Set<Role> entitled) {
        audit.record(
                new AuditRecord(
                        AuditKind.PERMISSION_CHANGED,
                        resident.place().countyCode(),
                        null,
                        Disclosures.THING,
                        resident.id(),
                        Map.of("login", act),
                        null),
                entitled);
    }
}
