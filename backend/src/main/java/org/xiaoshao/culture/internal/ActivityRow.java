package org.xiaoshao.culture.internal;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.culture.ActivityAvailableAction;
import org.xiaoshao.culture.ActivityView;
import org.xiaoshao.culture.BrandView;
import org.xiaoshao.culture.SignUpView;
import org.xiaoshao.territory.CommunityView;

/**
 * An activity's own row with its brand, its community and the caller's place in it, in one
 * statement.
 */
record ActivityRow(Tuple row) {

    /** Tables of an activity {@code a}; needs {@code :me}, the caller's person or null. */
    static final String FROM =
            """
            activity a
            join division d on d.code = a.community_code
            left join brand b on b.id = a.brand_id
            left join sign_up s on s.activity_id = a.id and s.cancelled_at is null
                                and s.person_id = cast(:me as uuid)\
            """;

    static final String SELECT =
            """
            select a.id, a.title, a.description, a.venue, a.starts_at, a.ends_at, a.sign_up_opens_at,
                   a.sign_up_closes_at, a.capacity, a.taken, a.version, a.community_code, d.community_name,
                   b.id as brand_id, b.name as brand_name, b.description as brand_description,
                   s.id as sign_up_id, s.signed_up_at, s.version as sign_up_version
            from\s\
            """
                    + FROM;

    UUID id() {
        return row.get("id", UUID.class);
    }

    Instant startsAt() {
        return time("starts_at");
    }

    String communityCode() {
        return text("community_code");
    }

    Announcement announcement() {
        return new Announcement(
                startsAt(),
                time("ends_at"),
                time("sign_up_opens_at"),
                time("sign_up_closes_at"),
                number("capacity"),
                number("taken"));
    }

    /** The caller's place; null when they hold none. */
    SignUpView signUp() {
        var id = row.get("sign_up_id", UUID.class);
        return id == null
                ? null
                : new SignUpView(
                        id.toString(), time("signed_up_at"), number("sign_up_version"), id());
    }

    ActivityView view(Instant now, List<ActivityAvailableAction> actions) {
        var announced = announcement();
        return new ActivityView(
                id().toString(),
                text("title"),
                text("description"),
                text("venue"),
                brand(),
                community(),
                announced.startsAt(),
                announced.endsAt(),
                announced.signUpOpensAt(),
                announced.signUpClosesAt(),
                announced.capacity(),
                announced.taken(),
                announced.placesLeft(),
                announced.state(now),
                signUp(),
                actions,
                number("version"));
    }

    private BrandView brand() {
        var id = row.get("brand_id", UUID.class);
        return id == null
                ? null
                : new BrandView(
                        id.toString(), text("brand_name"), text("brand_description"), community());
    }

    private CommunityView community() {
        return new CommunityView(communityCode(), text("community_name"));
    }

    private String text(String column) {
        return row.get(column, String.class);
    }

    private Integer number(String column) {
        return row.get(column, Integer.class);
    }

    private Instant time(String column) {
        return row.get(column, Instant.class);
    }
}
