package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.organisation.BodyMemberAddInput;
import org.xiaoshao.organisation.BodyMemberEndInput;
import org.xiaoshao.organisation.BodyMemberShowInput;
import org.xiaoshao.organisation.PartyMembershipEnded;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.TerritoryService;

/** Recording who sits in a body. */
@ApplicationScoped
@Once
public class BodyActs {

    private static final int NAME = 40;
    private static final int TITLE = 40;

    @Inject OrganisationActs organisationActs;
    @Inject Organisations organisations;
    @Inject BodyMembers members;
    @Inject TerritoryService territory;
    @Inject ExpectedVersion expectedVersion;
    @Inject Event<PartyMembershipEnded> ended;
    @Inject Clock clock;

    /**
     * @return the body's id
     */
    public UUID seat(BodyMemberAddInput input) {
        var body = body(NodeId.parse(input.organisation()), "organisation");
        var division =
                territory.divisionsByCodes(List.of(body.divisionCode())).get(body.divisionCode());
        if (!BodyKinds.seated(body.type(), division.level())) {
            throw new Refused(Fault.of(BodyFault.NO_MEMBERS, "organisation"));
        }
        var person = NodeId.parse(input.person());
        var shown = Boolean.TRUE.equals(input.shown());
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(
                                person != null || TextRules.clean(input.name()) != null,
                                CommonFault.REQUIRED,
                                "name")
                        .unless(
                                person == null || TextRules.clean(input.name()) == null,
                                BodyFault.PERSON_OR_NAME,
                                "name")
                        .optional("name", input.name(), NAME)
                        .required("title", input.title(), TITLE)
                        .unless(
                                !input.validFrom().isAfter(LocalDate.now(clock)),
                                BodyFault.DATE_IN_FUTURE,
                                "validFrom")
                        .unless(
                                !shown || BodyKinds.party(body.type()),
                                BodyFault.NOT_PARTY,
                                "shown")
                        .unless(
                                person == null || members.serves(person, body.divisionCode()),
                                BodyFault.PERSON_UNKNOWN,
                                "person")
                        .faults());
        if (person != null && members.seated(person, body.id(), input.validFrom())) {
            throw new Refused(Fault.of(BodyFault.SEATED_ALREADY, "person"));
        }
        var who = person == null ? members.newPerson(TextRules.clean(input.name())) : person;
        var member =
                BodyMember.seated(who, body, TextRules.clean(input.title()), input.validFrom());
        member.shownAsPartyMember(shown);
        members.persist(member);
        members.flush();
        return body.id();
    }

    /** They agree to be shown as a Party member, or no longer do. */
    public UUID show(UUID id, BodyMemberShowInput input) {
        var member = member(id);
        var body = body(member.organisationId(), null);
        if (!BodyKinds.party(body.type())) {
            throw new Refused(Fault.of(BodyFault.NOT_PARTY));
        }
        member.shownAsPartyMember(input.shown());
        member.changed();
        members.flush();
        return body.id();
    }

    /** They sit in it no longer. */
    public UUID unseat(UUID id, BodyMemberEndInput input) {
        var member = member(id);
        var body = body(member.organisationId(), null);
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(
                                !input.lastDay().isBefore(member.validFrom()),
                                BodyFault.DATES_OUT_OF_ORDER,
                                "lastDay")
                        .unless(
                                !input.lastDay().isAfter(LocalDate.now(clock)),
                                BodyFault.DATE_IN_FUTURE,
                                "lastDay")
                        .faults());
        member.endedOn(input.lastDay());
        member.changed();
        members.flush();
        if (BodyKinds.party(body.type())) {
            ended.fire(new PartyMembershipEnded(member.personId(), input.lastDay()));
        }
        return body.id();
    }

    private BodyMember member(UUID id) {
        var member = members.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(member);
        if (member.hasEnd()) {
            throw new Refused(Fault.of(BodyFault.ENDED_ALREADY));
        }
        return member;
    }

    private Organisation body(UUID id, String field) {
        var body =
                organisations
                        .findByIdOptional(id)
                        .orElseThrow(() -> new Refused(Fault.of(CommonFault.NOT_FOUND, field)));
        return organisationActs.requireGoverned(body);
    }
}
