package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.internal.BreakGlassReader;
import org.xiaoshao.identity.internal.PostReader;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.organisation.PostView;
import org.xiaoshao.shared.Role;

/** Says who the caller is. */
@ApplicationScoped
public class IdentityService {

    @Inject CurrentScope currentScope;
    @Inject OrganisationService organisations;
    @Inject PostReader posts;
    @Inject BreakGlassReader emergencies;

    /** The caller; absent without login. */
    @Transactional
    public Optional<MeView> me() {
        var caller = currentScope.caller();
        if (caller.isAnonymous()) {
            return Optional.empty();
        }
        var scope = currentScope.get();
        var posts =
                scope.person() == null
                        ? List.<PostView>of()
                        : organisations.postsOf(scope.person());
        return Optional.of(
                new MeView(
                        Objects.requireNonNullElse(scope.personName(), ""),
                        caller.roles().stream().sorted().toList(),
                        posts,
                        posts.stream()
                                .filter(post -> post.id().equals(acting(caller)))
                                .findFirst()
                                .orElse(null),
                        scope.person() == null ? null : emergencies.own().orElse(null)));
    }

    /** The role of that post, if the caller holds it today and their token carries the role. */
    @Transactional
    public Optional<Role> roleOfOwnPost(UUID post) {
        return posts.ownRole(post).filter(currentScope.caller()::has);
    }

    private static String acting(Caller caller) {
        return Objects.toString(caller.actingPost(), null);
    }
}
