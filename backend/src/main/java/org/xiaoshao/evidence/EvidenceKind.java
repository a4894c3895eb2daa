package org.xiaoshao.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a file that proves something is. */
@Enum("EvidenceKind")
@Description("What a file that proves something is.")
public enum EvidenceKind {
    @Description("A picture, written anew without place and time.")
    PHOTO,
    @Description("A recording.")
    AUDIO,
    @Description("A paper, as PDF.")
    DOCUMENT
}
