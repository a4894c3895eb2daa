package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** What somebody looks at sensitive values for (PIPL article 6: a clear and reasonable purpose). */
@Description("What somebody looks at sensitive values for.")
public enum Purpose {
    @Description("To do something that the person asked for.")
    SERVICE,
    @Description("To visit or call the person.")
    VISIT,
    @Description("To check that what is recorded is right.")
    VERIFICATION,
    @Description("To protect life, health or property in an emergency.")
    EMERGENCY,
    @Description("To fulfil a duty that a law names.")
    LEGAL_DUTY,
    @Description("Because the person wants to know what is kept of them.")
    SUBJECT_REQUEST
}
