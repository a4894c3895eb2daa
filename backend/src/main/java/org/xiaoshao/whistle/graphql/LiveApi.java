package org.xiaoshao.whistle.graphql;

import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.identity.CurrentCaller;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.whistle.LiveChanges;
import org.xiaoshao.whistle.WhistleChange;
import org.xiaoshao.whistle.WhistleService;
import org.xiaoshao.whistle.internal.Feed;
import org.xiaoshao.whistle.internal.WhistlePart;

/** Tells what happens while it happens, within the caller's scope at that moment. */
@GraphQLApi
@Authenticated
public class LiveApi {

    @Inject WhistleService service;
    @Inject LiveChanges live;
    @Inject CurrentCaller currentCaller;
    @Inject Selection selection;

    @Subscription("whistleChanged")
    @Description(
            "What happens to one whistle; first how it stands. Error WHISTLE_UNKNOWN when there is none or the caller may not see it.")
    public Multi<WhistleChange> whistleChanged(
            @Name("number") @Description("Its number, for instance QX-2026-00042.") @NonNull
                    String number,
            @Name("after")
                    @Description(
                            "Cursor of the last change seen; absent: from now on, beginning with how it stands.")
                    String after) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        var place = after == null ? service.endOfChanges() : after;
        var whistle =
                service.byNumber(number, parts)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                "WHISTLE_UNKNOWN",
                                                "number",
                                                "No such whistle for this caller."));
        var first = after == null ? new WhistleChange(place, null, whistle) : null;
        var topic = new Feed.Topic.OneWhistle(UUID.fromString(whistle.id()));
        return live.stream(currentCaller.get(), first, place, topic, parts);
    }

    @Subscription("myInboxChanged")
    @Description(
            "What others do to whistles in the caller's own hands: reported by the caller, sent to the caller's organisations, or of the community, grid, building or unit in which the caller holds a post.")
    public Multi<WhistleChange> myInboxChanged(
            @Name("after")
                    @Description(
                            "Cursor of the last change seen; absent: from now on, beginning with a message that holds only the cursor.")
                    String after) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        var place = after == null ? service.endOfChanges() : after;
        var topic = new Feed.Topic.Inbox();
        // A forged cursor is told now, not by the first event.
        service.changes(place, topic, parts);
        var first = after == null ? new WhistleChange(place, null, null) : null;
        return live.stream(currentCaller.get(), first, place, topic, parts);
    }
}
