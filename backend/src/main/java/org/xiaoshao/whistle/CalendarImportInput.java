package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Take the holidays of a year from its notice. */
@Description("Take the holidays of a year from its notice, in place of what was known of it.")
@Input("CalendarImportInput")
public record CalendarImportInput(
        @Description("The year, 2000 to 2100.") @NonNull Integer year,
        @Description("The notice, by its number, at most 100 characters.") @NonNull String notice,
        @Description(
                        "The days that are not what their day of the week says, one a line: date,"
                                + " 休 or 班 (off or worked), holiday. For instance"
                                + " 2026-10-10,班,国庆节. A first line without a date is a heading.")
                @NonNull
                String csv,
        @Description("Only says what would change; null for false.") Boolean dryRun,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {

    public boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
