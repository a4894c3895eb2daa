package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Why a whistle is supervised. */
@Description("Why a whistle is supervised.")
public enum SupervisionCause {
    @Description("By rule, since a clock ran out.")
    LATE,
    @Description("By rule, after an evaluation as not solved or unsatisfying.")
    UNSATISFIED,
    @Description("By rule, since its order was given back so often.")
    RETURNED_TWICE,
    @Description("A leader chose to.")
    CHOSEN
}
