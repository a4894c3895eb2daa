package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A fact of an event, by name. */
@Name("EventFact")
@Description("A fact of an event, by name.")
public record EventFact(
        @Description("Name of the fact, for instance matter, lead or people.") @NonNull String name,
        @Description("Its value as text.") @NonNull String value) {}
