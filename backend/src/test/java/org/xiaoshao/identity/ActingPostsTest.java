package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.StackResource;

/** Roles go where the other posts go: of a token with several only that of the post is left. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ActingPostsTest {

    private static final String YONGAN = "150124100003";
    private static final String IN_KUNXIN = "00000000-0000-4000-b005-000000000010";
    private static final Set<Role> ROLES =
            Set.of(Role.RESIDENT, Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY);

    @Inject ActingPosts acting;
    @Inject IdentityService service;
    @Inject CurrentCaller currentCaller;
    @Inject OnBehalf onBehalf;
    @Inject WhatOpens opens;

    private String mark;
    private String secretary;

    /** The worker of 昆新 is secretary of 永安, and lives there. */
    @BeforeEach
    void three_posts() {
        mark = Appointed.mark();
        secretary = post("community-secretary");
        post("resident");
    }

    @AfterEach
    void leave_posts_as_they_were() {
        Appointed.restore(mark);
    }

    private static String post(String role) {
        return Appointed.owner(
                "insert into post (person_id, role, division_code, valid_from) values ('%s', '%s', '%s', '2025-01-01') returning id::text"
                        .formatted(DemoPeople.WORKER, role, YONGAN));
    }

    private record Token(String subject) implements JsonWebToken {
        @Override
        public String getName() {
            return subject;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("sub");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals("sub") ? (T) subject : null;
        }
    }

    private static SecurityIdentity identity() {
        var builder =
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Token(DemoPeople.WORKER))
                        .addAttribute("quarkus.identity.expire-time", 7L);
        ROLES.forEach(role -> builder.addRole(role.realmName()));
        return builder.build();
    }

    private <T> T asWorker(Supplier<T> work) {
        return onBehalf.of(new Caller(DemoPeople.WORKER, ROLES), work);
    }

    @Test
    void a_post_whose_role_the_token_lacks_or_that_is_nobodys_changes_nothing() {
        var mediator = post("mediator");
        for (var post : List.of(mediator, "00000000-0000-4000-b005-000000000011", "x")) {
            assertTrue(asWorker(() -> acting.take(identity(), post)).isEmpty(), post);
        }
    }

    @Test
    void of_the_roles_that_of_the_post_and_of_a_resident_are_left_and_the_token_lives_as_long() {
        var left = asWorker(() -> acting.take(identity(), IN_KUNXIN)).orElseThrow();
        assertEquals(Set.of("community-worker", "resident"), new HashSet<>(left.getRoles()));
        assertEquals(7L, left.<Long>getAttribute("quarkus.identity.expire-time"));
        assertEquals(DemoPeople.WORKER, left.getPrincipal().getName());
    }

    @Test
    void what_was_open_by_another_post_is_closed() {
        assertEquals(
                "150124100003,150124100011 community-secretary:150124100003 t t",
                asWorker(opens::now));
        assertEquals(
                "150124100011  f t",
                asWorker(
                        () -> {
                            acting.take(identity(), IN_KUNXIN);
                            return opens.now();
                        }));
        assertEquals(
                "150124100003 community-secretary:150124100003 t f",
                asWorker(
                        () -> {
                            acting.take(identity(), secretary);
                            return opens.now();
                        }));
    }

    @Test
    void what_is_done_later_on_their_behalf_is_done_as_that_post() {
        var later =
                asWorker(
                        () -> {
                            acting.take(identity(), IN_KUNXIN);
                            return currentCaller.get();
                        });
        assertEquals(IN_KUNXIN, later.actingPost().toString());
        assertEquals(
                IN_KUNXIN, onBehalf.of(later, () -> service.me().orElseThrow().actingPost().id()));
    }
}
