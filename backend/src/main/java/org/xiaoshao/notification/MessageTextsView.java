package org.xiaoshao.notification;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.DivisionView;

/** The standard texts of a town or county. */
@Name("MessageTexts")
@Description("The standard texts of a town or county.")
public record MessageTextsView(
        @Description("The town or the county.") @NonNull DivisionView place,
        @Description("Whether the caller may word them.") @NonNull Boolean editable,
        @Description("What a text may speak of.") @NonNull
                List<@NonNull MessagePlaceholder> placeholders,
        @Description("One for everything that is told to a side.") @NonNull
                List<@NonNull MessageTextView> texts) {}
