package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A village-level division in operation; its division, grids and buildings are read when asked for.
 */
@Name("Community")
@Description("A residents' community or village: the place in which people whistle.")
public record CommunityView(
        @Description("Code of its division, twelve digits.") @NonNull @Id String code,
        @Description("The name people say: 昆新社区 for 昆新社区居民委员会.") @NonNull String name) {}
