package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.organisation.BodyService;
import org.xiaoshao.people.HouseholdLinkInput;
import org.xiaoshao.people.HouseholdLinkVisitInput;
import org.xiaoshao.people.HouseholdUnlinkInput;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;

/** Who looks after which household, and the visits made. */
@ApplicationScoped
@Once
public class HouseholdLinkActs {

    private static final int WORDS = 500;

    private static final Set<Role> STAFF =
            EnumSet.of(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY);

    @Inject HouseholdLinks links;
    @Inject Households households;
    @Inject BodyService bodies;
    @Inject PeopleScope peopleScope;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.household-links.most")
    int most;

    /**
     * @return the new link's id
     */
    public UUID link(HouseholdLinkInput input) {
        requireStaff();
        var household =
                households
                        .locked(NodeId.parse(input.household()))
                        .orElseThrow(
                                () -> new Refused(Fault.of(CommonFault.NOT_FOUND, "household")));
        requireRuns(household.place().communityCode());
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(!household.hasMovedOut(), PeopleFault.MOVED_OUT, "household")
                        .unless(!household.isVacancy(), PeopleFault.VACANT, "household")
                        .unless(
                                notToCome(input.linkedFrom()),
                                PeopleFault.DATE_IN_FUTURE,
                                "linkedFrom")
                        .unless(
                                !input.linkedFrom().isBefore(household.movedIn()),
                                PeopleFault.DATES_REVERSED,
                                "linkedFrom")
                        .faults());
        if (links.current(household.id()).isPresent()) {
            throw new Refused(Fault.of(PeopleFault.LINKED_ALREADY, "household"));
        }
        var member = NodeId.parse(input.member());
        links.hold(member);
        var known =
                bodies.partyMember(household.place().communityCode(), member)
                        .orElseThrow(
                                () -> new Refused(Fault.of(PeopleFault.MEMBER_UNKNOWN, "member")));
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(known.shown(), PeopleFault.MEMBER_NOT_SHOWN, "member")
                        .unless(links.held(member) < most, PeopleFault.MEMBER_FULL, "member")
                        .faults());
        var link = HouseholdLink.of(household, member, input.linkedFrom());
        links.persistAndFlush(link);
        return link.id();
    }

    /** They look after it no longer. */
    public UUID unlink(UUID id, HouseholdUnlinkInput input) {
        requireStaff();
        var link = links.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        requireRuns(link.communityCode());
        expectedVersion.compare(link);
        if (link.linkedTo() != null) {
            throw new Refused(Fault.of(PeopleFault.LINK_ENDED));
        }
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(notToCome(input.linkedTo()), PeopleFault.DATE_IN_FUTURE, "linkedTo")
                        .unless(
                                !input.linkedTo().isBefore(link.linkedFrom()),
                                PeopleFault.DATES_REVERSED,
                                "linkedTo")
                        .faults());
        link.endedOn(input.linkedTo());
        links.flush();
        return id;
    }

    /** The member was there, or met them otherwise. */
    public UUID visit(HouseholdLinkVisitInput input) {
        var link =
                links.findByIdOptional(NodeId.parse(input.link()))
                        .orElseThrow(() -> new Refused(Fault.of(CommonFault.NOT_FOUND, "link")));
        if (!mayVisit(link)) {
            throw new Refused(Fault.of(PeopleFault.NOT_YOUR_PLACE, "link"));
        }
        Refused.unlessEmpty(
                new InputCheck()
                        .optional("words", input.words(), WORDS)
                        .unless(
                                notToCome(input.visitedOn()),
                                PeopleFault.DATE_IN_FUTURE,
                                "visitedOn")
                        .unless(
                                !input.visitedOn().isBefore(link.linkedFrom()),
                                PeopleFault.DATES_REVERSED,
                                "visitedOn")
                        .unless(
                                link.linkedTo() == null
                                        || !input.visitedOn().isAfter(link.linkedTo()),
                                PeopleFault.LINK_ENDED,
                                "visitedOn")
                        .faults());
        links.visited(link, input);
        return link.id();
    }

    /** The member themself, or whoever keeps the ledger where the household lives. */
    private boolean mayVisit(HouseholdLink link) {
        var scope = currentScope.get();
        if (link.personId().equals(scope.person())) {
            return true;
        }
        return currentScope.caller().hasAny(PeopleTable.KEEPERS)
                && households
                        .findByIdOptional(link.householdId())
                        .map(Household::place)
                        .filter(
                                place ->
                                        peopleScope.keeps(
                                                scope, place.communityCode(), place.gridId()))
                        .isPresent();
    }

    private void requireStaff() {
        if (!currentScope.caller().hasAny(STAFF)) {
            throw PeopleSight.forbidden();
        }
    }

    private void requireRuns(String community) {
        if (!peopleScope.runs(currentScope.get(), community)) {
            throw new Refused(Fault.of(PeopleFault.NOT_YOUR_PLACE));
        }
    }

    private boolean notToCome(LocalDate day) {
        return !day.isAfter(LocalDate.now(clock));
    }
}
