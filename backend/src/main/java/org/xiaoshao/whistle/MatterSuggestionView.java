package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.MatterView;

/** A matter that the words of a whistle speak for. Nothing is decided by it. */
@Name("MatterSuggestion")
@Description("A matter that the words of a whistle speak for. Nothing is decided by it.")
public record MatterSuggestionView(
        @Description("The matter.") @NonNull MatterView matter,
        @Description("Words of the whistle that speak for it, the strongest first, at most 5.")
                @NonNull
                List<@NonNull String> words,
        @Description(
                        "How many closed whistles of the community under this matter have one of"
                                + " these words; 0 when only its title speaks for it.")
                @NonNull
                Integer whistles) {}
