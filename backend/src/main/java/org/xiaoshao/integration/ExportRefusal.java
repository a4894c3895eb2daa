package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;

/** Why an export came to no file. */
@Description("Why an export came to no file.")
public enum ExportRefusal {
    @Description("A post that whoever asked held then has ended.")
    POST_ENDED,
    @Description("Somebody's record was deleted since, and the file may hold them; ask again.")
    RECORD_DELETED,
    @Description("The list is longer than a file may be; narrow it down.")
    TOO_MANY_ROWS,
    @Description("The list cannot be read under these conditions.")
    CONDITIONS_INVALID,
    @Description("It failed several times for a reason of ours; ask again later.")
    FAILED
}
