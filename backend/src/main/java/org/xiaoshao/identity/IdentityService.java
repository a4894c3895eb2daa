package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xiaoshao.organisation.OrganisationService;

/** Says who the caller is. */
@ApplicationScoped
public class IdentityService {

    @Inject CurrentScope currentScope;
    @Inject OrganisationService organisations;

    /** The caller; absent without login. */
    @Transactional
    public Optional<MeView> me() {
        var caller = currentScope.caller();
        if (caller.isAnonymous()) {
            return Optional.empty();
        }
        var scope = currentScope.get();
        return Optional.of(
                new MeView(
                        Objects.requireNonNullElse(scope.personName(), ""),
                        caller.roles().stream().sorted().toList(),
                        scope.person() == null
                                ? List.of()
                                : organisations.postsOf(scope.person())));
    }
}
