package org.xiaoshao.people.internal;

import java.time.LocalDate;
import org.xiaoshao.shared.InputCheck;

/** Checks what is typed of one person; says which rule is broken, never the value. */
final class PersonCheck {

    private static final int NAME = 50;

    private final InputCheck check;
    private final String prefix;
    private final LocalDate today;

    /**
     * @param prefix what stands before the names of the fields, for instance {@code residents.0.}
     */
    PersonCheck(InputCheck check, String prefix, LocalDate today) {
        this.check = check;
        this.prefix = prefix;
        this.today = today;
    }

    PersonCheck name(String name) {
        check.required(prefix + "name", name, NAME);
        return this;
    }

    PersonCheck phone(String typed) {
        check.unless(
                typed == null || PhoneNumber.normalise(typed).isPresent(),
                PeopleFault.PHONE_INVALID,
                prefix + "phone");
        return this;
    }

    /** Checks the number and the day, and that both say the same. */
    PersonCheck identity(String idNumber, LocalDate birthDate) {
        check.unless(
                birthDate == null || BirthDate.plausible(birthDate, today),
                PeopleFault.BIRTH_DATE_INVALID,
                prefix + "birthDate");
        if (idNumber == null) {
            return this;
        }
        var number = IdNumber.normalise(idNumber);
        var fault = IdNumber.fault(number, today);
        fault.ifPresent(found -> check.unless(false, found, prefix + "idNumber"));
        if (fault.isEmpty()) {
            agree(number, birthDate);
        }
        return this;
    }

    /** Checks that a sound ID number and a day say the same. */
    PersonCheck agree(String idNumber, LocalDate birthDate) {
        check.unless(
                idNumber == null
                        || birthDate == null
                        || IdNumber.birthDate(idNumber).filter(birthDate::equals).isPresent(),
                PeopleFault.BIRTH_DATE_DIFFERS,
                prefix + "birthDate");
        return this;
    }

    /** Checks a first day: not to come, and not before the household's. */
    PersonCheck movedIn(LocalDate day, LocalDate household) {
        check.unless(
                day == null || !day.isAfter(today), PeopleFault.DATE_IN_FUTURE, prefix + "movedIn");
        check.unless(
                day == null || !day.isBefore(household),
                PeopleFault.DATES_REVERSED,
                prefix + "movedIn");
        return this;
    }

    /** Checks a last day: not to come, and not before the first. */
    PersonCheck movedOut(LocalDate day, LocalDate movedIn) {
        check.unless(
                day == null || !day.isAfter(today),
                PeopleFault.DATE_IN_FUTURE,
                prefix + "movedOut");
        check.unless(
                day == null || !day.isBefore(movedIn),
                PeopleFault.DATES_REVERSED,
                prefix + "movedOut");
        return this;
    }
}
