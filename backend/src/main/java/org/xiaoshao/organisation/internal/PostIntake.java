package org.xiaoshao.organisation.internal;

import static org.xiaoshao.shared.intake.IntakeColumn.date;
import static org.xiaoshao.shared.intake.IntakeColumn.text;
import static org.xiaoshao.shared.intake.IntakeColumn.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.organisation.internal.CommunityPosts.Held;
import org.xiaoshao.organisation.internal.CommunityPosts.Seat;
import org.xiaoshao.organisation.internal.CommunityPosts.Term;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.intake.ImportFaultCode;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.shared.intake.Intake;
import org.xiaoshao.shared.intake.IntakeColumn;
import org.xiaoshao.shared.intake.IntakeColumn.Word;
import org.xiaoshao.shared.intake.IntakeGround;
import org.xiaoshao.shared.intake.IntakeRow;
import org.xiaoshao.shared.intake.RowSet;
import org.xiaoshao.territory.PlaceRegister;

/**
 * Takes in the posts of a community's own people: who is head of which building, member of which
 * grid. Nobody gets a login by it, and no post that leads the community can be had by it. A name
 * that one person serves under is that person; an unknown one is somebody new.
 */
@ApplicationScoped
class PostIntake implements Intake {

    private static final int NAME = 50;
    private static final int PLACE = 40;
    private static final int ORGANISATION = 60;

    /** One person at a time. */
    private static final Set<Role> HEADS = Set.of(Role.BUILDING_HEAD, Role.UNIT_HEAD);

    private static final String PEOPLE =
            """
            insert into person (id, name, import_id)
            select r.id, r.name, :import from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, name text)""";

    private static final String POSTS =
            """
            insert into post (id, person_id, role, division_code, grid_id, building_id, unit, organisation_id,
                              valid_from, valid_to, import_id)
            select r.id, r.person, r.role, :community, r.grid, r.building, r.unit, r.organisation, r.valid_from,
                   r.valid_to, :import
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, person uuid, role text, grid uuid, building uuid, unit text, organisation uuid,
                      valid_from date, valid_to date)""";

    /** In one statement, since a person without a post is not seen any more. */
    private static final String UNDONE =
            """
            with gone as (delete from post where import_id = :import returning person_id)
            delete from person p
            where p.import_id = :import and p.id in (select person_id from gone)
              and not exists (select 1 from post o where o.person_id = p.id and o.import_id is distinct from :import)""";

    /**
     * Those whom the import made and who got another post since, and posts that are stood in for.
     */
    private static final String STANDING =
            """
            select cast((select count(*) from post s join post o on o.id = s.stands_in_for where o.import_id = :import)
                        + count(*) as int) from person p
            where p.import_id = :import
              and (p.subject is not null
                   or exists (select 1 from post o where o.person_id = p.id and o.import_id is distinct from :import)
                   or exists (select 1 from body_member m where m.person_id = p.id))""";

    @Inject EntityManager entityManager;
    @Inject PlaceRegister register;
    @Inject CommunityPosts posts;

    @Override
    public ImportKind kind() {
        return ImportKind.POSTS;
    }

    @Override
    public List<IntakeColumn> columns() {
        return List.of(
                text("person", "姓名", "Name", NAME).needed(),
                word(
                                "role",
                                "职务",
                                "Role",
                                new Word("GRID_MEMBER", "网格员", "Grid member"),
                                new Word("BUILDING_HEAD", "楼长", "Building head"),
                                new Word("UNIT_HEAD", "单元长", "Unit head"),
                                new Word("MEDIATOR", "调解员", "Mediator"),
                                new Word("ERRAND_AGENT", "帮办代办员", "Errand agent"),
                                new Word("VOLUNTEER", "志愿者", "Volunteer"),
                                new Word("VOLUNTEER_LEADER", "志愿服务队长", "Volunteer leader"))
                        .needed(),
                text("grid", "网格", "Grid", PLACE),
                text("building", "楼栋", "Building", PLACE),
                text("unit", "单元", "Unit", PLACE),
                text("organisation", "所在队伍", "Team", ORGANISATION),
                date("validFrom", "任职开始", "From").needed(),
                date("validTo", "任职结束", "To"));
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.COMMUNITY_SECRETARY);
    }

    @Override
    public Taking begin(IntakeGround ground) {
        return new Appointing(
                ground, register.of(ground.community()), posts.of(ground.community()));
    }

    @Override
    public int undo(UUID importId, String community) {
        var standing =
                (Integer)
                        entityManager
                                .createNativeQuery(STANDING, Integer.class)
                                .setParameter("import", importId)
                                .getSingleResult();
        if (standing == 0) {
            entityManager
                    .createNativeQuery(UNDONE)
                    .setParameter("import", importId)
                    .executeUpdate();
        }
        return standing;
    }

    private final class Appointing implements Taking {

        private final IntakeGround ground;
        private final PlaceRegister.Places places;
        private final CommunityPosts.Known known;

        /** People whom the file brings, by name. */
        private final Map<String, UUID> newcomers = new HashMap<>();

        private Appointing(
                IntakeGround ground, PlaceRegister.Places places, CommunityPosts.Known known) {
            this.ground = ground;
            this.places = places;
            this.known = known;
        }

        @Override
        public void check(List<IntakeRow> rows) {
            rows.forEach(this::check);
        }

        private void check(IntakeRow row) {
            var role = row.word("role", Role.class);
            var name = row.text("person");
            row.wrongUnless(
                    name == null || known.people(name).size() <= 1,
                    "person",
                    ImportFaultCode.PERSON_AMBIGUOUS);
            var from = row.date("validFrom");
            var to = row.date("validTo");
            row.wrongUnless(
                    from == null || to == null || !to.isBefore(from),
                    "validTo",
                    ImportFaultCode.DATES_REVERSED);
            if (role == null) {
                return;
            }
            var seat = seat(row, role);
            if (seat != null && name != null && from != null && row.isFaultless()) {
                held(row, new Held(name, seat, new Term(from, to)), role);
            }
        }

        /** Where the post is held; null, and said what is wrong, when that is no place for it. */
        private Seat seat(IntakeRow row, Role role) {
            var building = building(row, role);
            var grid = places.grids().get(row.text("grid"));
            if (row.text("grid") != null) {
                row.wrongUnless(grid != null, "grid", ImportFaultCode.GRID_UNKNOWN);
                row.wrongUnless(role == Role.GRID_MEMBER, "grid", ImportFaultCode.PLACE_NOT_WANTED);
            } else {
                row.wrongUnless(role != Role.GRID_MEMBER, "grid", ImportFaultCode.PLACE_MISSING);
            }
            var unit = row.text("unit");
            row.wrongUnless(
                    unit != null || role != Role.UNIT_HEAD, "unit", ImportFaultCode.UNIT_MISSING);
            if (unit != null) {
                row.wrongUnless(role == Role.UNIT_HEAD, "unit", ImportFaultCode.PLACE_NOT_WANTED);
                row.wrongUnless(
                        building == null || building.units().contains(unit),
                        "unit",
                        ImportFaultCode.UNIT_UNKNOWN);
            }
            var team = row.text("organisation");
            row.wrongUnless(
                    team == null || known.organisation(team) != null,
                    "organisation",
                    ImportFaultCode.PLACE_MISSING);
            return row.isFaultless()
                    ? new Seat(
                            role.realmName(),
                            grid,
                            building == null ? null : building.id(),
                            unit,
                            team == null ? null : known.organisation(team))
                    : null;
        }

        private PlaceRegister.Building building(IntakeRow row, Role role) {
            var name = row.text("building");
            if (name == null) {
                row.wrongUnless(!HEADS.contains(role), "building", ImportFaultCode.PLACE_MISSING);
                return null;
            }
            var there = places.buildings().getOrDefault(name, List.of());
            if (there.isEmpty()) {
                row.wrong("building", ImportFaultCode.BUILDING_UNKNOWN);
            } else if (there.size() > 1) {
                row.wrong("building", ImportFaultCode.BUILDING_AMBIGUOUS);
            } else if (!HEADS.contains(role)) {
                row.wrong("building", ImportFaultCode.PLACE_NOT_WANTED);
            }
            return there.size() == 1 ? there.get(0) : null;
        }

        /** Beside those who hold the same post, and beside the rows above. */
        private void held(IntakeRow row, Held post, Role role) {
            for (var other : known.in(post.seat())) {
                var same = other.name().equals(post.name());
                if (same && other.term().equals(post.term())) {
                    row.does(IntakeRow.Effect.NOTHING);
                    return;
                }
                if ((same || HEADS.contains(role)) && other.term().overlaps(post.term())) {
                    row.wrong(
                            "validFrom",
                            same ? ImportFaultCode.ALREADY_EXISTS : ImportFaultCode.POST_TAKEN);
                    return;
                }
            }
            known.add(post);
            row.found(post);
        }

        @Override
        public void write(List<IntakeRow> rows) {
            var people = new RowSet();
            var set = new RowSet();
            for (var row : rows) {
                var post = row.found(Held.class);
                set.row()
                        .with("id", Ids.next())
                        .with("person", person(post.name(), people))
                        .with("role", post.seat().role())
                        .with("grid", post.seat().grid())
                        .with("building", post.seat().building())
                        .with("unit", post.seat().unit())
                        .with("organisation", post.seat().organisation())
                        .with("valid_from", post.term().from())
                        .with("valid_to", post.term().to());
            }
            entityManager
                    .createNativeQuery(PEOPLE)
                    .setParameter("rows", people.json())
                    .setParameter("import", ground.importId())
                    .executeUpdate();
            entityManager
                    .createNativeQuery(POSTS)
                    .setParameter("rows", set.json())
                    .setParameter("community", ground.community())
                    .setParameter("import", ground.importId())
                    .executeUpdate();
        }

        private UUID person(String name, RowSet people) {
            var serving = known.people(name).stream().findFirst();
            return serving.orElseGet(
                    () ->
                            newcomers.computeIfAbsent(
                                    name,
                                    any -> {
                                        var id = Ids.next();
                                        people.row().with("id", id).with("name", name);
                                        return id;
                                    }));
        }
    }
}
