package org.xiaoshao.identity;

import java.util.List;
import java.util.UUID;
import org.xiaoshao.shared.Role;

/**
 * Where the caller may look and act, from their current posts. Division codes are those of the post
 * itself (a county, a town or a community): whatever lies below is inside.
 *
 * @param person the caller's person record; null without login or when the subject is unknown here
 * @param personName that person's full name; never logged
 * @param units unit keys, {@code buildingId:unit}
 * @param communities codes of the communities in which they work or are secretary
 * @param auditedCounties codes of the counties whose audit trail they read
 * @param ranks by which of their posts they give posts to others
 */
public record Scope(
        UUID person,
        String personName,
        List<String> divisions,
        List<UUID> grids,
        List<UUID> buildings,
        List<String> units,
        List<UUID> organisations,
        List<String> communities,
        List<String> auditedCounties,
        List<Rank> ranks) {

    public static final Scope NOTHING =
            new Scope(
                    null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of());

    /**
     * A post by which somebody gives posts to others.
     *
     * @param division the code it is over; null for an administrator, who is over all
     */
    public record Rank(Role role, String division) {}

    public boolean answersFor(UUID organisation) {
        return organisations.contains(organisation);
    }
}
