package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class PostsTest {

    @Inject OrganisationService organisations;
    @Inject Scoped scoped;

    @Test
    void a_grid_member_has_a_grid_of_a_community() {
        var post = only(own(DemoPeople.GRID, Role.GRID_MEMBER));
        assertEquals(Role.GRID_MEMBER, post.role());
        assertEquals("第一网格", post.grid().name());
        assertEquals("昆新社区", post.grid().community().name());
        assertEquals("昆新社区居民委员会", post.division().name());
        assertNull(post.validTo());
    }

    @Test
    void a_unit_head_has_a_building() {
        var post = only(own(DemoPeople.UNIT, Role.UNIT_HEAD));
        assertEquals("1号楼", post.building().name());
        assertEquals("第一网格", post.building().grid().name());
    }

    @Test
    void department_staff_have_an_organisation_and_no_division() {
        var post = only(own(DemoPeople.DEPARTMENT, Role.DEPARTMENT_STAFF));
        assertEquals("清水河县城管执法局", post.organisation().name());
        assertNull(post.division());
    }

    @Test
    void the_posts_of_somebody_else_are_not_there() {
        assertEquals(List.of(), seenBy(DemoPeople.RESIDENT_B, Role.RESIDENT, DemoPeople.WORKER));
        assertEquals(List.of(), seenBy(DemoPeople.GRID, Role.GRID_MEMBER, DemoPeople.WORKER));
        assertEquals(
                List.of(), seenBy(DemoPeople.WORKER2, Role.COMMUNITY_WORKER, DemoPeople.WORKER));
        assertEquals(List.of(), organisations.postsOf(UUID.fromString(DemoPeople.WORKER)));
    }

    @Test
    void those_who_govern_see_who_serves_and_not_where_residents_live() {
        only(seenBy(DemoPeople.COUNTY, Role.COUNTY_ORGANISER, DemoPeople.WORKER));
        only(seenBy(DemoPeople.SECRETARY, Role.COMMUNITY_SECRETARY, DemoPeople.GRID));
        assertEquals(
                List.of(),
                seenBy(DemoPeople.SECRETARY, Role.COMMUNITY_SECRETARY, DemoPeople.RESIDENT));
    }

    private List<PostView> seenBy(String caller, Role role, String person) {
        return scoped.as(caller, role, () -> organisations.postsOf(UUID.fromString(person)));
    }

    private List<PostView> own(String subject, Role role) {
        return scoped.as(subject, role, () -> organisations.postsOf(UUID.fromString(subject)));
    }

    private static PostView only(List<PostView> posts) {
        assertEquals(1, posts.size());
        return posts.get(0);
    }
}
