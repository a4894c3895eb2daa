package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import org.xiaoshao.people.ResidentInput;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.shared.TextRules;

/** Writes checked values to residents, sealed where they are sensitive. */
@ApplicationScoped
class ResidentWriting {

    @Inject Residents residents;
    @Inject ResidentValues values;

    /** A new resident of that household. */
    Resident join(Household household, ResidentInput person, LocalDate day) {
        var resident = Resident.joining(household, day);
        resident.called(TextRules.clean(person.name()));
        resident.related(person.relation());
        resident.recordedAs(person.sex());
        phone(resident, person.phone());
        identity(resident, person.idNumber(), person.birthDate());
        residents.persist(resident);
        return resident;
    }

    /** Null leaves it as it is. */
    void phone(Resident resident, String typed) {
        if (typed != null) {
            resident.phone(
                    values.sealed(
                            resident.id(),
                            SensitiveField.PHONE,
                            PhoneNumber.normalise(typed).orElseThrow()));
        }
    }

    /** The number says the day, too; null leaves either as it is. */
    void identity(Resident resident, String typed, LocalDate birthDate) {
        if (typed != null) {
            var number = IdNumber.normalise(typed);
            resident.idNumber(values.sealed(resident.id(), SensitiveField.ID_NUMBER, number));
            birthDate(resident, IdNumber.birthDate(number).orElseThrow());
        } else if (birthDate != null) {
            birthDate(resident, birthDate);
        }
    }

    void clear(Resident resident, SensitiveField field) {
        switch (field) {
            case PHONE -> resident.phone(Sealed.NOTHING);
            case ID_NUMBER -> resident.idNumber(Sealed.NOTHING);
            case BIRTH_DATE -> resident.birthDate(Sealed.NOTHING, null);
            default -> throw new IllegalArgumentException(Objects.toString(field));
        }
    }

    private void birthDate(Resident resident, LocalDate day) {
        resident.birthDate(values.sealed(resident.id(), day), day.getYear());
    }
}
