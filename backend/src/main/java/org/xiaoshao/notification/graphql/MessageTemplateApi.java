package org.xiaoshao.notification.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.notification.MessagePreviewInput;
import org.xiaoshao.notification.MessagePreviewView;
import org.xiaoshao.notification.MessageTemplateChangeInput;
import org.xiaoshao.notification.MessageTemplateCreateInput;
import org.xiaoshao.notification.MessageTemplateRetireInput;
import org.xiaoshao.notification.MessageTemplateService;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/**
 * Wording texts: the leader of a town its own, the organiser of a county those of all its towns.
 */
@GraphQLApi
@RolesAllowed({"township-leader", "county-organiser"})
public class MessageTemplateApi {

    @Inject MessageTemplateService service;

    @Query("messagePreview")
    @Description(
            "What would be said, in both languages, before it is saved; null when there is no such"
                    + " place or whistle for the caller.")
    public MessagePreviewView preview(
            @Name("input") @Description("What would be said.") @NonNull MessagePreviewInput input) {
        return service.preview(input).orElse(null);
    }

    @Mutation("messageTemplateCreate")
    @Description("Word what has not been worded yet for that place and matter.")
    @NonNull
    public MessageTemplateCreate.Payload create(
            @Name("input") @Description("What is to be said.") @NonNull
                    MessageTemplateCreateInput input) {
        return Refusals.or(
                () -> new MessageTemplateCreate.Payload(service.create(input), List.of()),
                faults ->
                        new MessageTemplateCreate.Payload(
                                null,
                                faults.stream().map(MessageTemplateCreate.Error::of).toList()));
    }

    @Mutation("messageTemplateChange")
    @Description("Word it anew, as its next version; brings one back that was out of use.")
    @NonNull
    public MessageTemplateChange.Payload change(
            @Name("id") @Description("The text's id.") @NonNull @Id String id,
            @Name("input") @Description("What is to be said.") @NonNull
                    MessageTemplateChangeInput input) {
        return Refusals.or(
                () ->
                        new MessageTemplateChange.Payload(
                                service.change(NodeId.parse(id), input), List.of()),
                faults ->
                        new MessageTemplateChange.Payload(
                                null,
                                faults.stream().map(MessageTemplateChange.Error::of).toList()));
    }

    @Mutation("messageTemplateRetire")
    @Description("Take it out of use: the next text applies again.")
    @NonNull
    public MessageTemplateRetire.Payload retire(
            @Name("id") @Description("The text's id.") @NonNull @Id String id,
            @Name("input") @Description("What the caller saw.") @NonNull
                    MessageTemplateRetireInput input) {
        return Refusals.or(
                () ->
                        new MessageTemplateRetire.Payload(
                                service.retire(NodeId.parse(id), input), List.of()),
                faults ->
                        new MessageTemplateRetire.Payload(
                                null,
                                faults.stream().map(MessageTemplateRetire.Error::of).toList()));
    }
}
