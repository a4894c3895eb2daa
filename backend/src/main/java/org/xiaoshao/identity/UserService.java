package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.internal.AccountActs;
import org.xiaoshao.identity.internal.AccountReader;
import org.xiaoshao.identity.internal.OfferedLogin;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;

/**
 * Logins as the database keeps them: what each should be. {@link UserLogins} makes Keycloak follow
 * and is what others call. An act that is refused throws {@link Refused}, which rolls back.
 */
@ApplicationScoped
@Transactional
public class UserService {

    private static final String BY_NAME = "users";
    private static final int LONGEST_NAME = 200;

    @Inject AccountActs acts;
    @Inject AccountReader accounts;
    @Inject OfferedLogin offered;
    @Inject TransactionSynchronizationRegistry transaction;

    /**
     * A page of the logins that the caller administers, by name.
     *
     * @param first how many, 1 to 100; null for 20
     * @param after cursor to go on from; null from the start
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID, DIVISION_UNKNOWN (the place),
     *     TOO_LONG or TEXT_INVALID (the search)
     */
    public UserConnection list(
            UserFilterInput filter, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var from = position(after);
        var page = Page.of(accounts.page(filter, from, size), size, from != null);
        return new UserConnection(
                page.rows().stream().map(row -> new UserEdge(cursor(row).encode(), row)).toList(),
                page.rows(),
                page.info(UserService::cursor),
                counted ? accounts.count(filter) : 0);
    }

    /** That login, if the caller administers it. */
    public Optional<UserView> user(UUID id) {
        return accounts.byId(id);
    }

    /**
     * Does the act and takes it back, so that whatever refuses it does so before Keycloak is asked
     * for anything.
     *
     * @return the login when the act was done before under the same key
     */
    public Optional<UserView> rehearse(UserCreateInput input) {
        offered.offer("rehearsed-" + UUID.randomUUID());
        var id = acts.create(input);
        if (!offered.isTaken()) {
            return accounts.byId(id);
        }
        transaction.setRollbackOnly();
        return Optional.empty();
    }

    /**
     * Records the login that Keycloak has made, with the person and the post.
     *
     * @param subject the id of that login in Keycloak
     * @return empty when the act was done before under the same key, so that nobody took it
     */
    public Optional<UserView> create(UserCreateInput input, String subject) {
        offered.offer(subject);
        var id = acts.create(input);
        return offered.isTaken() ? accounts.byId(id) : Optional.empty();
    }

    public UserView disable(UUID id, UserDisableInput input) {
        return accounts.byId(acts.disable(id, input)).orElseThrow();
    }

    public UserView enable(UUID id, UserEnableInput input) {
        return accounts.byId(acts.enable(id, input)).orElseThrow();
    }

    /**
     * Lets Keycloak take that password and puts it on record; neither when the other fails.
     *
     * @return empty when the act was done before under the same key, so that nobody took it
     */
    public Optional<UserView> resetPassword(
            UUID id, UserResetPasswordInput input, String password) {
        offered.offer(password);
        var changed = acts.resetPassword(id, input);
        return offered.isTaken() ? accounts.byId(changed) : Optional.empty();
    }

    private static AccountReader.Position position(String after) {
        var cursor = Cursor.decode(after, BY_NAME, 2);
        if (cursor == null) {
            return null;
        }
        if (cursor.keys().get(0).length() > LONGEST_NAME) {
            throw Cursor.invalid();
        }
        return new AccountReader.Position(cursor.keys().get(0), NodeId.parse(cursor.keys().get(1)));
    }

    private static Cursor cursor(UserView row) {
        return Cursor.of(BY_NAME, row.name(), row.id());
    }
}
