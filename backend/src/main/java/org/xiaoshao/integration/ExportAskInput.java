package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.identity.Purpose;
import org.xiaoshao.shared.ActInput;

/** Ask for a list as a file. */
@Description("Ask for a list as a file.")
@Input("ExportAskInput")
public record ExportAskInput(
        @Description("Which list.") @NonNull ExportList list,
        @Description("Which of its rows; as the list without conditions when absent.")
                ExportConditionsInput conditions,
        @Description("Of what kind the file shall be.") @NonNull ExportFormat format,
        @Description("Of what language its headers and words shall be; Chinese when absent.")
                ExportLanguage language,
        @Description("What it is needed for.") @NonNull Purpose purpose,
        @Description("What exactly, in at most 200 characters; kept with the trail.") String words,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {

    /** Says nothing: conditions and words may be personal. */
    @Override
    public String toString() {
        return "ExportAskInput[]";
    }
}
