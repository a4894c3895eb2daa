package org.xiaoshao.organisation.internal;

import static org.xiaoshao.shared.intake.IntakeColumn.text;
import static org.xiaoshao.shared.intake.IntakeColumn.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.intake.ImportFaultCode;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.shared.intake.ImportedRows;
import org.xiaoshao.shared.intake.Intake;
import org.xiaoshao.shared.intake.IntakeColumn;
import org.xiaoshao.shared.intake.IntakeColumn.Word;
import org.xiaoshao.shared.intake.IntakeGround;
import org.xiaoshao.shared.intake.IntakeRow;
import org.xiaoshao.shared.intake.RowSet;
import org.xiaoshao.territory.PlaceRegister;

/** Takes in the organisations of a community; towns and departments are not a community's. */
@ApplicationScoped
class OrganisationIntake implements Intake {

    private static final int NAME = 60;
    private static final int PLACE = 40;

    private static final Set<OrganisationType> OF_ESTATES =
            EnumSet.of(
                    OrganisationType.ESTATE_PARTY_BRANCH,
                    OrganisationType.OWNERS_COMMITTEE,
                    OrganisationType.PROPERTY_COMMITTEE,
                    OrganisationType.PROPERTY_COMPANY);

    private static final String THERE =
            "select name, type, estate_id, grid_id from organisation where division_code = :community";

    private static final String FOUNDED =
            """
            insert into organisation (id, name, type, division_code, county_code, estate_id, grid_id, import_id)
            select r.id, r.name, r.type, :community, :county, r.estate, r.grid, :import
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, name text, type text, estate uuid, grid uuid)""";

    @Inject EntityManager entityManager;
    @Inject PlaceRegister register;
    @Inject ImportedRows imported;

    @Override
    public ImportKind kind() {
        return ImportKind.ORGANISATIONS;
    }

    @Override
    public List<IntakeColumn> columns() {
        return List.of(
                text("name", "机构名称", "Organisation", NAME).needed(),
                word(
                                "type",
                                "机构类型",
                                "Type",
                                new Word(
                                        "COMMUNITY_PARTY_ORGANISATION",
                                        "社区党组织",
                                        "Community Party organisation"),
                                new Word("ESTATE_PARTY_BRANCH", "小区党支部", "Estate Party branch"),
                                new Word("GRID_PARTY_GROUP", "网格党小组", "Grid Party group"),
                                new Word("RESIDENTS_COMMITTEE", "居民委员会", "Residents' committee"),
                                new Word("OWNERS_COMMITTEE", "业主委员会", "Owners' committee"),
                                new Word("PROPERTY_COMMITTEE", "物业管理委员会", "Property committee"),
                                new Word("PROPERTY_COMPANY", "物业企业", "Property company"),
                                new Word("RESIDENT_UNIT", "驻区单位", "Resident unit"),
                                new Word("MEDIATION_TEAM", "调解队伍", "Mediation team"),
                                new Word("VOLUNTEER_TEAM", "志愿服务队", "Volunteer team"),
                                new Word("CARING_GROUP", "爱心小组", "Caring group"))
                        .needed(),
                text("estate", "小区", "Estate", PLACE),
                text("grid", "网格", "Grid", PLACE));
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY);
    }

    @Override
    public Taking begin(IntakeGround ground) {
        return new Founding(ground, register.of(ground.community()), there(ground.community()));
    }

    @Override
    public int undo(UUID importId, String community) {
        return imported.remove("organisation", importId);
    }

    /** What an organisation is beside its name. */
    private record Particulars(OrganisationType type, UUID estate, UUID grid) {}

    private Map<String, Particulars> there(String community) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(THERE, Tuple.class)
                        .setParameter("community", community)
                        .getResultList();
        var there = new HashMap<String, Particulars>();
        for (var row : rows) {
            there.put(
                    row.get("name", String.class),
                    new Particulars(
                            OrganisationType.valueOf(row.get("type", String.class)),
                            row.get("estate_id", UUID.class),
                            row.get("grid_id", UUID.class)));
        }
        return there;
    }

    private final class Founding implements Taking {

        private final IntakeGround ground;
        private final PlaceRegister.Places places;
        private final Map<String, Particulars> there;
        private final Set<String> above = new java.util.HashSet<>();

        private Founding(
                IntakeGround ground, PlaceRegister.Places places, Map<String, Particulars> there) {
            this.ground = ground;
            this.places = places;
            this.there = there;
        }

        @Override
        public void check(List<IntakeRow> rows) {
            rows.forEach(this::check);
        }

        private void check(IntakeRow row) {
            var type = row.word("type", OrganisationType.class);
            var estate = row.text("estate");
            var grid = row.text("grid");
            row.wrongUnless(
                    estate == null || places.estates().containsKey(estate),
                    "estate",
                    ImportFaultCode.ESTATE_UNKNOWN);
            row.wrongUnless(
                    grid == null || places.grids().containsKey(grid),
                    "grid",
                    ImportFaultCode.GRID_UNKNOWN);
            if (type != null) {
                row.wrongUnless(
                        estate == null || OF_ESTATES.contains(type),
                        "estate",
                        ImportFaultCode.PLACE_NOT_WANTED);
                row.wrongUnless(
                        grid == null || type == OrganisationType.GRID_PARTY_GROUP,
                        "grid",
                        ImportFaultCode.PLACE_NOT_WANTED);
                row.wrongUnless(
                        grid != null || type != OrganisationType.GRID_PARTY_GROUP,
                        "grid",
                        ImportFaultCode.PLACE_MISSING);
            }
            var particulars =
                    new Particulars(type, places.estates().get(estate), places.grids().get(grid));
            row.found(particulars);
            named(row, particulars);
        }

        private void named(IntakeRow row, Particulars particulars) {
            var name = row.text("name");
            if (name == null) {
                return;
            }
            row.wrongUnless(above.add(name), "name", ImportFaultCode.TWICE_IN_FILE);
            if (Objects.equals(there.get(name), particulars)) {
                row.does(IntakeRow.Effect.NOTHING);
            } else if (there.containsKey(name)) {
                row.wrong("name", ImportFaultCode.ALREADY_EXISTS);
            }
        }

        @Override
        public void write(List<IntakeRow> rows) {
            var set = new RowSet();
            for (var row : rows) {
                var particulars = row.found(Particulars.class);
                set.row()
                        .with("id", Ids.next())
                        .with("name", row.text("name"))
                        .with("type", particulars.type())
                        .with("estate", particulars.estate())
                        .with("grid", particulars.grid());
            }
            entityManager
                    .createNativeQuery(FOUNDED)
                    .setParameter("rows", set.json())
                    .setParameter("community", ground.community())
                    .setParameter("county", ground.county())
                    .setParameter("import", ground.importId())
                    .executeUpdate();
        }
    }
}
