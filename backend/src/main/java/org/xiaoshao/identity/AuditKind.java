package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** What the audit trail keeps. */
@Description("What the audit trail keeps.")
public enum AuditKind {
    @Description("Masked values were shown in full.")
    REVEALED,
    @Description("A person's own record, or a list, was handed out.")
    EXPORTED,
    @Description("What somebody may see or do was changed.")
    PERMISSION_CHANGED,
    @Description("A person's record was deleted for good.")
    SUBJECT_DELETED,
    @Description("The rows of a file were taken into the ledger.")
    IMPORTED,
    @Description("What an import had taken into the ledger was taken away again.")
    IMPORT_UNDONE,
    @Description("Another community was opened in an emergency, or the county judged that.")
    BREAK_GLASS,
    @Description("Somebody who was recorded as moved out lives in their household again.")
    MOVE_OUT_UNDONE,
    @Description("The holidays of a year were taken from their notice.")
    CALENDAR_IMPORTED,
    @Description("A standard text of what leaves the house was worded, or taken out of use.")
    MESSAGE_CHANGED
}
