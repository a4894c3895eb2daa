package org.xiaoshao.whistle;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.identity.VisitorLimit;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.ActInput;
import org.xiaoshao.territory.DivisionCode;

/** Blow a whistle, with or without login. */
@Description("Blow a whistle, with or without login.")
@Input("WhistleBlowInput")
public record WhistleBlowInput(
        @Description("What it is about.") @NonNull WhistleKind kind,
        @Description("How pressing it is; ordinary when absent.") WhistleUrgency urgency,
        @Description("A short title, at most 60 characters; made from the description when absent.")
                String title,
        @Description("What is the matter, at most 2000 characters.") @NonNull String description,
        @Description("Where it is.") @NonNull WhistlePlaceInput place,
        @Description(
                        "Files that show it, by the last part of the address of their upload; at most 9.")
                @Nullable
                @Id
                List<@NonNull String> evidence,
        @Description(
                        "Made by the client, 8 to 100 characters, without login a random UUID:"
                                + " sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements ActInput, VisitorLimit.Placed {

    @Override
    public Optional<String> placeCode() {
        return DivisionCode.parse(place.community()).map(DivisionCode::full);
    }
}
