package org.xiaoshao.organisation;

import java.util.UUID;

/** A capability that counts on organisations: one ends only when nothing waits for it any more. */
public interface OrganisationUse {

    /** Whether something waits for that organisation, whoever may see it. */
    boolean waitsFor(UUID organisation);
}
