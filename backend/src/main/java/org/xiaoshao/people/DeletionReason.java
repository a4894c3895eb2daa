package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;

/** Why a resident's record is deleted for good. */
@Description("Why a resident's record is deleted for good.")
public enum DeletionReason {
    @Description("The person asked for it.")
    SUBJECT_REQUEST,
    @Description("It was kept as long as it may be.")
    RETENTION_ENDED,
    @Description("It should never have been recorded.")
    RECORDED_IN_ERROR
}
