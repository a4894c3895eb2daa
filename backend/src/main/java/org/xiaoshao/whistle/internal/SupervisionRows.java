package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.whistle.DeadlineExplanationView;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.SupervisedParty;
import org.xiaoshao.whistle.SupervisionCause;
import org.xiaoshao.whistle.SupervisionIssuer;
import org.xiaoshao.whistle.SupervisionState;
import org.xiaoshao.whistle.SupervisionView;
import org.xiaoshao.whistle.WarningStep;
import org.xiaoshao.whistle.WhistleMention;
import org.xiaoshao.whistle.WhistleState;
import org.xiaoshao.whistle.internal.clock.ClockLimit;
import org.xiaoshao.whistle.internal.clock.Reckoning;
import org.xiaoshao.whistle.internal.clock.Run;

/** Supervisions as clients see them. */
@ApplicationScoped
class SupervisionRows {

    @Inject Calendars calendars;
    @Inject DeadlineReader deadlines;
    @Inject CurrentScope currentScope;
    @Inject Clock clock;

    List<SupervisionView> views(List<Tuple> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var reckoning = calendars.current().reckoning();
        var now = clock.instant();
        return rows.stream().map(row -> view(row, reckoning, now)).toList();
    }

    private SupervisionView view(Tuple row, Reckoning reckoning, Instant now) {
        var kind = row.get("deadline_kind", String.class);
        var step = row.get("step", String.class);
        var state = SupervisionState.valueOf(row.get("state", String.class));
        var since = row.get("rectify_since", Instant.class);
        var until = row.get("rectify_by", Instant.class);
        var working = reckoning.working();
        return new SupervisionView(
                row.get("id", UUID.class).toString(),
                new WhistleMention(
                        row.get("whistle_id", UUID.class).toString(),
                        row.get("number", String.class),
                        WhistleState.valueOf(row.get("whistle_state", String.class))),
                Objects.requireNonNullElse(row.get("title", String.class), ""),
                new CommunityView(
                        row.get("community_code", String.class),
                        row.get("community_name", String.class)),
                SupervisionCause.valueOf(row.get("cause", String.class)),
                kind == null ? null : DeadlineKind.valueOf(kind),
                step == null ? null : WarningStep.valueOf(step),
                row.get("round", Integer.class),
                SupervisedParty.valueOf(row.get("party", String.class)),
                WhistleRow.organisation(row, "supervised_"),
                SupervisionIssuer.valueOf(row.get("issuer", String.class)),
                row.get("issued_by", String.class),
                row.get("issue", String.class),
                row.get("demand", String.class),
                row.get("issued_at", Instant.class),
                until,
                row.get("limit_code", String.class),
                seconds(working.between(since, until)),
                state == SupervisionState.OPEN ? seconds(working.between(now, until)) : null,
                explanation(row, reckoning),
                state,
                row.get("late", Boolean.class)
                        || state == SupervisionState.OPEN && until.isBefore(now),
                row.get("reply", String.class),
                row.get("replied_by", String.class),
                row.get("replied_at", Instant.class),
                row.get("decision", String.class),
                row.get("decided_at", Instant.class),
                row.get("rejections", Integer.class),
                row.get("closed_at", Instant.class),
                SupervisionPolicy.actions(standing(row)),
                row.get("version", Integer.class));
    }

    /** By the limit it was reckoned with, or the working days until the date that was chosen. */
    private DeadlineExplanationView explanation(Tuple row, Reckoning reckoning) {
        var limit = row.get("limit_code", String.class);
        var since = row.get("rectify_since", Instant.class);
        return deadlines.explanation(
                limit == null
                        ? reckoning.workedDays(since, row.get("rectify_by", Instant.class))
                        : reckoning.days(Run.of(since, ClockLimit.parse(limit))));
    }

    SupervisionPolicy.Standing standing(Tuple row) {
        var scope = currentScope.get();
        var divisions = scope.divisions();
        var party = SupervisedParty.valueOf(row.get("party", String.class));
        var organisation = row.get("organisation_id", UUID.class);
        return new SupervisionPolicy.Standing(
                SupervisionState.valueOf(row.get("state", String.class)),
                party,
                party == SupervisedParty.TOWN
                        || OrganisationType.TOWN
                                .name()
                                .equals(row.get("supervised_type", String.class)),
                SupervisionIssuer.valueOf(row.get("issuer", String.class)),
                currentScope.caller().roles(),
                new Situation.Place(
                        divisions.contains(row.get("community_code", String.class)),
                        divisions.contains(row.get("town_code", String.class)),
                        divisions.contains(row.get("county_code", String.class)),
                        false,
                        false),
                organisation != null && scope.answersFor(organisation),
                scope.person() != null
                        && scope.person().equals(row.get("replied_person", UUID.class)));
    }

    private static Integer seconds(Duration time) {
        return Math.toIntExact(time.toSeconds());
    }
}
