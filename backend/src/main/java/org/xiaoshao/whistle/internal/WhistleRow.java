package org.xiaoshao.whistle.internal;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaoshao.organisation.MatterView;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.whistle.SettlementLevel;
import org.xiaoshao.whistle.WhistleEventView;
import org.xiaoshao.whistle.WhistleOutcome;
import org.xiaoshao.whistle.WhistlePlaceView;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;
import org.xiaoshao.whistle.WhistleUrgency;

/**
 * A whistle's own row with the names it refers to, in one statement. Reading joins the tables of
 * territory and organisation on purpose: a page costs one statement instead of five.
 */
record WhistleRow(Tuple row) {

    private static final String OWN =
            """
            w.id, w.number, w.kind, w.source, w.urgency, w.state, w.level, w.unit,
            w.reporter_count, w.blown_at, w.rework_count, w.write_off_number, w.closed_at,
            w.handle_due_at, w.handled_at, w.version, w.community_code, w.building_id, w.last_hash, w.last_sequence, w.recent_events,
            coalesce(w.reporter_person_ids @> array[cast(:me as uuid)], false) as mine,
            words.title, words.actor_name as reporter, d.community_name, w.grid_id, g.name as grid_name,
            o.id as lead_id, o.name as lead_name, o.type as lead_type, o.division_code as lead_division, o.county_code as lead_county""";

    private static final String FROM =
            """
            from whistle w
            join division d on d.code = w.community_code
            left join whistle_words words on words.whistle_id = w.id and words.sequence = 1
            left join grid g on g.id = w.grid_id
            left join organisation o on o.id = w.lead_organisation_id
            """;

    private static final String BUILDING =
            """
            left join building b on b.id = w.building_id
            left join grid bg on bg.id = b.grid_id
            """;

    private static final String MATTER =
            """
            left join matter m on m.id = w.matter_id
            left join organisation mo on mo.id = m.lead_organisation_id
            """;

    /** What guards ask for beyond that. */
    private static final String COURSE =
            """
            , w.town_code, w.county_code, w.parent_id, w.reworks_at_level, w.returns_asked, w.dispatches, w.open_parts, w.objected_at,
            w.confirmed_at, w.urged_at, w.paused_until, w.extension_until, w.call_back_due_at, w.unresolved_by, w.outcome,
            (select target.state from whistle target where target.id = w.merged_into_id) as target_state""";

    /**
     * The statement up to its conditions, with the columns and joins of the wanted parts only: a
     * page without place and matter costs a third less.
     */
    static String select(Set<WhistlePart> wanted) {
        var sql = new StringBuilder("select ").append(OWN);
        if (wanted.contains(WhistlePart.DESCRIPTION)) {
            sql.append(", words.words::jsonb ->> 'description' as description");
        }
        if (wanted.contains(WhistlePart.PLACE)) {
            sql.append(
                    """
                    , words.words::jsonb ->> 'detail' as detail, b.name as building_name, b.units as building_units,
                    b.grid_id as building_grid_id, bg.name as building_grid_name""");
        }
        if (wanted.contains(WhistlePart.MATTER)) {
            sql.append(
                    """
                    , m.id as matter_id, m.code as matter_code, m.kind as matter_kind, m.title as matter_title,
                    m.legal_basis, mo.id as matter_lead_id, mo.name as matter_lead_name, mo.type as matter_lead_type,
                    mo.division_code as matter_lead_division, mo.county_code as matter_lead_county""");
        }
        if (wanted.contains(WhistlePart.AVAILABLE_ACTIONS) || wanted.contains(WhistlePart.COURSE)) {
            sql.append(COURSE);
        }
        sql.append('\n').append(FROM);
        if (wanted.contains(WhistlePart.PLACE)) {
            sql.append(BUILDING);
        }
        return wanted.contains(WhistlePart.MATTER) ? sql.append(MATTER).toString() : sql.toString();
    }

    UUID id() {
        return row.get("id", UUID.class);
    }

    String text(String column) {
        return row.get(column, String.class);
    }

    Integer number(String column) {
        return row.get(column, Integer.class);
    }

    Instant time(String column) {
        return row.get(column, Instant.class);
    }

    WhistleState state() {
        return WhistleState.valueOf(text("state"));
    }

    WhistleKind kind() {
        return WhistleKind.valueOf(text("kind"));
    }

    WhistleSource source() {
        return WhistleSource.valueOf(text("source"));
    }

    WhistleUrgency urgency() {
        return WhistleUrgency.valueOf(text("urgency"));
    }

    SettlementLevel level() {
        return SettlementLevel.valueOf(text("level"));
    }

    int round() {
        return number("rework_count") + 1;
    }

    byte[] lastHash() {
        return (byte[]) row.get("last_hash");
    }

    /** The newest four entries of its ledger, without words and hashes. */
    List<WhistleEventView> recentEvents() {
        return RecentEvents.views(text("recent_events"));
    }

    /** Title in words; empty once the words were deleted. */
    String title() {
        return Objects.requireNonNullElse(text("title"), "");
    }

    /** The same of what was written below the title. */
    String description() {
        return Objects.requireNonNullElse(text("description"), "");
    }

    CommunityView community() {
        return new CommunityView(text("community_code"), text("community_name"));
    }

    GridView grid() {
        return grid("grid_id", "grid_name");
    }

    private BuildingView building() {
        var id = row.get("building_id", UUID.class);
        return id == null
                ? null
                : new BuildingView(
                        id.toString(),
                        text("building_name"),
                        grid("building_grid_id", "building_grid_name"),
                        Stream.of((Object[]) row.get("building_units"))
                                .map(Object::toString)
                                .toList());
    }

    private GridView grid(String idColumn, String nameColumn) {
        var id = row.get(idColumn, UUID.class);
        return id == null ? null : new GridView(id.toString(), text(nameColumn), community());
    }

    WhistlePlaceView place() {
        return new WhistlePlaceView(
                placeWords(), community(), grid(), building(), text("unit"), text("detail"));
    }

    /** From the community down, for instance 昆新社区 › 第一网格 › 1号楼 › 1单元. */
    String placeWords() {
        return Stream.of(community().name(), text("grid_name"), text("building_name"), text("unit"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" › "));
    }

    OrganisationView lead() {
        return organisation(row, "lead_");
    }

    MatterView matter() {
        return text("matter_code") == null
                ? null
                : new MatterView(
                        row.get("matter_id", UUID.class).toString(),
                        text("matter_code"),
                        WhistleKind.valueOf(text("matter_kind")),
                        text("matter_title"),
                        organisation(row, "matter_lead_"),
                        text("legal_basis"));
    }

    WhistleOutcome outcome() {
        return text("outcome") == null ? null : WhistleOutcome.valueOf(text("outcome"));
    }

    /** What guards ask for; only of a row read with {@link WhistlePart#AVAILABLE_ACTIONS}. */
    Situations.Known known(boolean opened) {
        return new Situations.Known(
                new Situation.Subject(
                        id(),
                        state(),
                        source(),
                        level(),
                        text("community_code"),
                        text("town_code"),
                        text("county_code"),
                        row.get("building_id", UUID.class),
                        text("unit"),
                        row.get("lead_id") != null,
                        row.get("parent_id") != null,
                        opened || row.get("mine", Boolean.class)),
                new Situation.Course(
                        number("reporter_count"),
                        number("reworks_at_level"),
                        number("returns_asked"),
                        number("dispatches"),
                        number("open_parts"),
                        time("objected_at"),
                        time("confirmed_at"),
                        time("urged_at"),
                        time("handle_due_at"),
                        time("paused_until"),
                        time("extension_until"),
                        time("call_back_due_at"),
                        time("closed_at"),
                        row.get("unresolved_by", UUID.class),
                        outcome() == WhistleOutcome.NO_ANSWER,
                        text("target_state") == null
                                ? null
                                : WhistleState.valueOf(text("target_state"))));
    }

    /** An organisation joined in with this column prefix; null where none was found. */
    static OrganisationView organisation(Tuple row, String prefix) {
        var id = row.get(prefix + "id", UUID.class);
        if (id == null) {
            return null;
        }
        return new OrganisationView(
                id.toString(),
                row.get(prefix + "name", String.class),
                OrganisationType.valueOf(row.get(prefix + "type", String.class)),
                row.get(prefix + "division", String.class),
                row.get(prefix + "county", String.class));
    }
}
