package org.xiaoshao.identity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.identity.UserView;
import org.xiaoshao.shared.Fault;

/** What {@code userCreate} answers. */
public final class UserCreate {

    private UserCreate() {}

    /** The login as it is now, or the reasons why nothing was done. */
    @Type("UserCreatePayload")
    @Description("The login as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The login as it is now; null when refused.") UserView user,
            @Description(
                            "A password to hand over: shown this once and kept nowhere, to be"
                                    + " changed at the first login; null when refused or when the"
                                    + " act was done before under the same key.")
                    String oneTimePassword,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        /** Says nothing: the password is for one pair of eyes. */
        @Override
        public String toString() {
            return "UserCreatePayload[]";
        }
    }

    /** One reason why nothing was done. */
    @Type("UserCreateError")
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
    @Enum("UserCreateErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("None of the caller's posts entitles to posts of that role.")
        NOT_YOUR_ROLE,
        @Description("The caller's posts entitle to it elsewhere, not there.")
        NOT_YOUR_PLACE,
        @Description("The caller could not appoint that person to all that they are.")
        NOT_YOUR_PERSON,
        @Description("Nobody appoints themselves.")
        YOURSELF,
        @Description("Nobody of that id serves where the caller gives posts.")
        PERSON_UNKNOWN,
        @Description("Either a person or a name.")
        PERSON_OR_NAME,
        @Description("Somebody new needs a post.")
        POST_MISSING,
        @Description("That person has a login already.")
        HAS_LOGIN,
        @Description("3 to 40 of a-z, 0-9, dot, hyphen and underscore.")
        USERNAME_INVALID,
        @Description("There is a login of that name.")
        USERNAME_TAKEN,
        @Description("Logins cannot be made or changed now; try again later.")
        ACCOUNTS_UNAVAILABLE,
        @Description("The role needs it.")
        PLACE_MISSING,
        @Description("The role has none.")
        PLACE_NOT_WANTED,
        @Description("There is no such division in force for that role.")
        DIVISION_UNKNOWN,
        @Description("There is no such grid in use in that community.")
        GRID_UNKNOWN,
        @Description("There is no such building in that community.")
        BUILDING_UNKNOWN,
        @Description("There is no such unit in that building.")
        UNIT_UNKNOWN,
        @Description("There is no such organisation for that role and place.")
        ORGANISATION_UNKNOWN,
        @Description("That organisation is no more.")
        ORGANISATION_ENDED,
        @Description("The last day lies before the first.")
        DATES_OUT_OF_ORDER,
        @Description("The day lies more than ten years away.")
        DATE_OUT_OF_RANGE,
        @Description("The place is no more by then.")
        BEYOND_THE_PLACE,
        @Description("Somebody is head there at that time.")
        POST_TAKEN,
        @Description("They hold that post at that time already.")
        HELD_ALREADY,
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
