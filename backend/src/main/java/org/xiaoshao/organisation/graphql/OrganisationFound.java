package org.xiaoshao.organisation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.organisation.OrganisationSheetView;
import org.xiaoshao.shared.Fault;

/** What {@code organisationFound} answers. */
public final class OrganisationFound {

    private OrganisationFound() {}

    /** The organisation as it is recorded, or the reasons why nothing was done. */
    @Type("OrganisationFoundPayload")
    @Description("The organisation as it is recorded, or the reasons why nothing was done.")
    public record Payload(
            @Description("The organisation as it is recorded; null when refused.")
                    OrganisationSheetView sheet,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("OrganisationFoundError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message) {

        static Error of(Fault fault) {
            return new Error(
                    Code.valueOf(fault.code().name()), fault.field(), fault.code().message());
        }
    }

    /** Every reason this mutation can give. */
    @Enum("OrganisationFoundErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("The caller does not govern that division.")
        NOT_YOUR_PLACE,
        @Description("There is no such division for that type.")
        DIVISION_UNKNOWN,
        @Description("There is no such estate, or one where there may be none.")
        ESTATE_UNKNOWN,
        @Description("There is no such grid, or one where there may be none.")
        GRID_UNKNOWN,
        @Description("That estate or grid has its branch or group already.")
        PLACE_TAKEN,
        @Description("There is one of that name and division.")
        NAME_TAKEN,
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
