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
import org.xiaoshao.shared.Refused;
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

    /** Absent when there is no such community, or the caller does not govern it. */
    public Optional<BodyCandidatesView> candidates(String community) {
        return territory
                .community(community)
                .filter(found -> governed.covers(found.code()))
                .map(found -> new BodyCandidatesView(found, bodies.candidates(found.code())));
    }

    /** Those who sit in a Party body of that community today, by name, at most 200. */
    public List<PartyMemberView> partyMembers(String community) {
        return bodies.partyMembers(community, null);
    }

    /**
     * Absent when that person sits in no Party body of that community, as far as the caller sees.
     */
    public Optional<PartyMemberView> partyMember(String community, UUID person) {
        return bodies.partyMembers(community, person).stream().findFirst();
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
