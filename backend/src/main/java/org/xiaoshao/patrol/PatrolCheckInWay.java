package org.xiaoshao.patrol;

import org.eclipse.microprofile.graphql.Description;

/** How somebody showed that they were there. */
@Description("How somebody showed that they were there.")
public enum PatrolCheckInWay {
    @Description("The code that hangs there was scanned or typed.")
    CODE,
    @Description("The position of their device was near enough.")
    POSITION
}
