package org.xiaoshao.shared;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Anything that can be fetched again by its id alone. */
@Description("Anything that can be fetched again by its id alone.")
public interface Node {

    /** Opaque, stable id; a UUID. */
    @NonNull
    @Id
    @Description("Opaque, stable id.")
    @Query
    String id();
}
