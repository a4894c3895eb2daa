package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;

/** Why a file cannot be taken, or why the last attempt wrote nothing. */
@Description("Why a file cannot be taken, or why the last attempt wrote nothing.")
public enum ImportRefusal {
    @Description("It holds no row below its headers.")
    EMPTY,
    @Description("Neither CSV nor XLSX.")
    NOT_A_TABLE,
    @Description("An old XLS, or locked with a password; save it as XLSX without one.")
    OLD_OR_LOCKED,
    @Description("Its characters are neither UTF-8, UTF-16 with a mark nor GB 18030.")
    ENCODING_UNKNOWN,
    @Description("It breaks off or contradicts itself.")
    FILE_BROKEN,
    @Description("Unpacked it is larger than any file of rows would be.")
    UNPACKS_TOO_LARGE,
    @Description("A cell holds more than any value would.")
    CELL_TOO_LONG,
    @Description("It holds more rows than can be taken at once; divide it.")
    TOO_MANY_ROWS,
    @Description("Cells are merged; every row needs its own.")
    MERGED_CELLS,
    @Description("Its headers are not those of this kind; the faults say which.")
    HEADERS_WRONG,
    @Description("The community is no longer in operation.")
    COMMUNITY_REVOKED,
    @Description("Whoever asked for it does not work in that community any more.")
    NOT_YOUR_COMMUNITY,
    @Description("What is there has changed since it was checked; nothing was written, look again.")
    LEDGER_CHANGED,
    @Description(
            "It failed several times for a reason of ours; nothing was written, try again later.")
    FAILED
}
