package org.xiaoshao.foresight.internal;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.foresight.ForesightBasis;
import org.xiaoshao.foresight.ForesightEvidenceView;
import org.xiaoshao.foresight.ForesightKind;
import org.xiaoshao.foresight.ForesightLookView;
import org.xiaoshao.foresight.ForesightReason;
import org.xiaoshao.foresight.ForesightState;
import org.xiaoshao.foresight.ForesightView;
import org.xiaoshao.organisation.MatterView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.EstateView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.whistle.WhistleMention;
import org.xiaoshao.whistle.WhistleState;

/** Rows as clients see them. Pure. */
final class ForesightRows {

    private ForesightRows() {}

    static ForesightView view(
            Tuple row, MatterView matter, GridView grid, List<ForesightEvidenceView> evidence) {
        var estate = estate(row);
        var community =
                new CommunityView(
                        row.get("community_code", String.class),
                        row.get("community_name", String.class));
        var kind = ForesightKind.valueOf(row.get("kind", String.class));
        return new ForesightView(
                row.get("id", UUID.class).toString(),
                kind,
                matter,
                community,
                estate,
                grid,
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                row.get("observed", Integer.class),
                row.get("expected", Double.class),
                row.get("probability", Double.class),
                row.get("adjusted", Double.class),
                basis(row),
                row.get("history_days", Integer.class),
                row.get("formula", Integer.class),
                row.get("found_at", Instant.class),
                row.get("horizon", LocalDate.class),
                ForesightState.valueOf(row.get("state", String.class)),
                reason(row),
                row.get("words", String.class),
                row.get("decider_name", String.class),
                row.get("decided_at", Instant.class),
                whistle(row),
                row.get("came_true", Boolean.class),
                evidence,
                Proposal.of(kind, matter, counted(row), place(community, estate, grid), evidence),
                row.get("version", Integer.class));
    }

    static ForesightEvidenceView evidence(Tuple row, Map<UUID, String> titles) {
        return new ForesightEvidenceView(
                row.get("id", UUID.class).toString(),
                row.get("number", String.class),
                titles.getOrDefault(row.get("id", UUID.class), ""),
                WhistleState.valueOf(row.get("state", String.class)),
                row.get("blown_at", Instant.class));
    }

    static ForesightLookView look(Tuple row) {
        return new ForesightLookView(
                row.get("id", UUID.class).toString(),
                row.get("looked_at", Instant.class),
                row.get("history_days", Integer.class),
                row.get("cells", Integer.class),
                row.get("tests", Integer.class),
                row.get("offered", Integer.class),
                row.get("known", Integer.class),
                row.get("lapsed", Integer.class),
                row.get("judged", Integer.class));
    }

    private static Proposal.Statistic counted(Tuple row) {
        return new Proposal.Statistic(
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                row.get("observed", Integer.class),
                row.get("expected", Double.class),
                row.get("probability", Double.class));
    }

    private static String place(CommunityView community, EstateView estate, GridView grid) {
        if (estate != null) {
            return estate.name();
        }
        return grid == null ? community.name() : grid.name();
    }

    private static EstateView estate(Tuple row) {
        var id = row.get("estate_id", UUID.class);
        return id == null
                ? null
                : new EstateView(id.toString(), row.get("estate_name", String.class));
    }

    private static ForesightReason reason(Tuple row) {
        var reason = row.get("reason", String.class);
        return reason == null ? null : ForesightReason.valueOf(reason);
    }

    private static WhistleMention whistle(Tuple row) {
        var number = row.get("number", String.class);
        return number == null
                ? null
                : new WhistleMention(
                        row.get("whistle_id", UUID.class).toString(),
                        number,
                        WhistleState.valueOf(row.get("whistle_state", String.class)));
    }

    private static List<ForesightBasis> basis(Tuple row) {
        return Arrays.stream((Object[]) row.get("basis"))
                .map(Object::toString)
                .map(ForesightBasis::valueOf)
                .toList();
    }
}
