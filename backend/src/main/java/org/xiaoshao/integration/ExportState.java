package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;

/** Where an export stands. */
@Description("Where an export stands.")
public enum ExportState {
    @Description("It waits to be written.")
    ASKED,
    @Description("It is being written.")
    WRITING,
    @Description("Its file can be downloaded until it expires.")
    DONE,
    @Description("There is no file; refusal says why.")
    REFUSED,
    @Description("Its time is over and its file gone.")
    EXPIRED
}
