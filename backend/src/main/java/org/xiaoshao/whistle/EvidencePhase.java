package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a file shows of a whistle's way. */
@Enum("EvidencePhase")
@Description("What a file shows of a whistle's way.")
public enum EvidencePhase {
    @Description("What was reported, by whoever reported it.")
    REPORTED,
    @Description("Why an organisation gives its order back, as it says.")
    RETURN,
    @Description("How it was before it was handled.")
    BEFORE,
    @Description("How it is since.")
    AFTER
}
