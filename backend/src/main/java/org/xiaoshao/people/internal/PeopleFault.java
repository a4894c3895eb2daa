package org.xiaoshao.people.internal;

import org.xiaoshao.people.PeopleRefusal;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on the household ledger is refused. */
public enum PeopleFault implements FaultCode {
    PHONE_INVALID("Neither a mobile nor a landline number of the mainland."),
    ID_NUMBER_INVALID("Not 17 digits and a check character."),
    ID_NUMBER_DATE_INVALID("The ID number holds no day on which somebody living was born."),
    ID_NUMBER_CHECKSUM_WRONG("The check character of the ID number does not fit."),
    BIRTH_DATE_DIFFERS("The day of birth is not that of the ID number."),
    BIRTH_DATE_INVALID("Nobody living was born on that day."),
    DATES_REVERSED("The last day is before the first, or somebody came before their household."),
    DATE_IN_FUTURE("The day has not come yet."),
    TWO_HEADS("The household has a head already."),
    NOT_YOUR_PLACE("The caller does not keep the ledger of that place."),
    PLACE_UNKNOWN("No such community, building or unit."),
    DWELLING_OCCUPIED(
            "Somebody lives there already: an owner, or anybody where a vacancy is recorded."),
    REGISTRATION_MISSING("A household that lives there is registered somewhere."),
    VACANT_HAS_RESIDENTS("Nobody lives in a vacancy."),
    TOO_MANY("More than can be taken at once."),
    MOVED_OUT("They have moved out."),
    NOT_MOVED_OUT("They have not moved out."),
    HOUSEHOLD_MOVED_OUT("The whole household has moved out."),
    WINDOW_OVER("It was recorded too long ago to be taken back."),
    DWELLING_TAKEN("Somebody else has moved in there since."),
    MEMBER_DELETED("The record of somebody who left with the household was deleted."),
    LIVES_ELSEWHERE("The same person is recorded as living elsewhere by now."),
    VACANT("Nobody lives there."),
    MERGED("The record was merged into another."),
    NOT_MERGED("The record was not merged."),
    HAS_DUPLICATES("Others were merged into it; unmerge those first."),
    SAME_RECORD("Both are the same record."),
    LINKED_ALREADY("A Party member looks after that household already."),
    LINK_ENDED("The link has ended."),
    MEMBER_UNKNOWN("Nobody of that id sits in a Party body of the community."),
    MEMBER_NOT_SHOWN("The member has not agreed to be shown as one."),
    MEMBER_FULL("The member looks after as many households as one may."),
    HAS_LOGIN("That resident has a login already."),
    NO_LOGIN("That resident has no login."),
    LINKED_BEFORE("The caller's login is a resident's already."),
    CODE_REFUSED("The code is wrong, was used or is too old."),
    ID_NUMBERS_DIFFER("Two ID numbers are two persons.");

    private final String message;

    PeopleFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    static Fault of(PeopleRefusal refusal) {
        return Fault.of(valueOf(refusal.name()));
    }
}
