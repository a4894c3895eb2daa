package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Make the caller's login that of the resident whose code it is. */
@Description("Make the caller's login that of the resident whose code it is.")
@Input("MeLinkInput")
public record MeLinkInput(
        @Description(
                        "The code, as it stands on the paper; blanks, hyphens and small letters do"
                                + " not matter.")
                @NonNull
                String code,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {

    /** Says nothing: the code opens a household. */
    @Override
    public String toString() {
        return "MeLinkInput[]";
    }
}
