package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.shared.FieldCipher;
import org.xiaoshao.shared.FieldCipher.Spot;

/** Seals and opens what is sensitive of residents, each value bound to its row and column. */
@ApplicationScoped
class ResidentValues {

    @Inject FieldCipher cipher;

    /** A normalised phone or ID number of that resident, with what finds it. */
    Sealed sealed(UUID resident, SensitiveField field, String value) {
        return new Sealed(
                cipher.seal(value, spot(resident, field)), cipher.index(value, column(field)));
    }

    /** A day, which nothing finds. */
    Sealed sealed(UUID resident, LocalDate day) {
        return new Sealed(
                cipher.seal(day.toString(), spot(resident, SensitiveField.BIRTH_DATE)), null);
    }

    /** Null stays null. */
    String open(UUID resident, SensitiveField field, byte[] sealed) {
        return cipher.open(sealed, spot(resident, field));
    }

    LocalDate openDay(UUID resident, byte[] sealed) {
        return Optional.ofNullable(open(resident, SensitiveField.BIRTH_DATE, sealed))
                .map(LocalDate::parse)
                .orElse(null);
    }

    /** What rows with that normalised value may hold in their index column. */
    byte[][] finding(SensitiveField field, String value) {
        return cipher.indexes(value, column(field));
    }

    private static Spot spot(UUID resident, SensitiveField field) {
        return new Spot("resident", resident, column(field));
    }

    private static String column(SensitiveField field) {
        return switch (field) {
            case PHONE -> "phone";
            case ID_NUMBER -> "id_number";
            case BIRTH_DATE -> "birth_date";
        };
    }
}
