package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What a deadline measures. */
@Description("What a deadline measures.")
public enum DeadlineKind {
    @Description("From admission, or from the order to rework, to the last report done.")
    HANDLE
}
