package org.xiaoshao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.organisation.internal.BodyActs;
import org.xiaoshao.organisation.internal.BodyReader;
import org.xiaoshao.organisation.internal.OrganisationActs;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.territory.TerritoryService;

/**
 * Organisations with their seats: read, recorded, changed and ended. An act that is refused throws
 * {@link Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class BodyService {

    @Inject OrganisationActs organisationActs;
    @Inject BodyActs bodyActs;
    @Inject BodyReader bodies;
    @Inject TerritoryService territory;
    @Inject Governed governed;

    /** Absent when there is none of that id. */
    public Optional<OrganisationSheetView> sheet(UUID id) {
        return bodies.sheet(id);
    }

    /**
     * Those who sit or serve in a community, by name; none in one that the caller does not govern.
     *
     * @throws DomainException TOO_LONG or TEXT_INVALID (the search)
     */
    public List<BodyCandidateView> candidates(String community, String search) {
        var wanted = TextRules.search(search);
        return territory
                .community(community)
                .filter(found -> governed.covers(found.code()))
                .map(found -> bodies.candidates(found.code(), wanted))
                .orElse(List.of());
    }

    public OrganisationSheetView found(OrganisationFoundInput input) {
        return recorded(organisationActs.found(input));
    }

    public OrganisationSheetView change(UUID id, OrganisationChangeInput input) {
        return recorded(organisationActs.change(id, input));
    }

    public OrganisationSheetView end(UUID id, OrganisationEndInput input) {
        return recorded(organisationActs.end(id, input));
    }

    public OrganisationSheetView seat(BodyMemberAddInput input) {
        return recorded(bodyActs.seat(input));
    }

    public OrganisationSheetView show(UUID id, BodyMemberShowInput input) {
        return recorded(bodyActs.show(id, input));
    }

    public OrganisationSheetView unseat(UUID id, BodyMemberEndInput input) {
        return recorded(bodyActs.unseat(id, input));
    }

    private OrganisationSheetView recorded(UUID id) {
        return bodies.sheet(id).orElseThrow();
    }
}
