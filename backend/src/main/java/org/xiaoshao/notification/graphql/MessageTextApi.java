package org.xiaoshao.notification.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.notification.MessageTemplateService;
import org.xiaoshao.notification.MessageTextsInput;
import org.xiaoshao.notification.MessageTextsView;

/** What is said in what leaves the house, for those who word it and those whose people read it. */
@GraphQLApi
@RolesAllowed({"community-secretary", "township-leader", "county-organiser"})
public class MessageTextApi {

    @Inject MessageTemplateService service;

    @Query("messageTexts")
    @Description(
            "The standard texts of a town or county of the caller's county, each with where it comes"
                    + " from; null when there is no such place for the caller.")
    public MessageTextsView texts(
            @Name("input") @Description("Which texts.") @NonNull MessageTextsInput input) {
        return service.texts(input).orElse(null);
    }
}
