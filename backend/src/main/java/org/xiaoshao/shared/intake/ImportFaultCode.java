package org.xiaoshao.shared.intake;

import org.eclipse.microprofile.graphql.Description;

/** What may be wrong with a cell or a row. */
@Description("What may be wrong with a cell or a row.")
public enum ImportFaultCode {
    @Description("A needed column is missing; the column says which.")
    HEADER_MISSING,
    @Description("No column of this kind has that name.")
    HEADER_UNKNOWN,
    @Description("A column stands there twice.")
    HEADER_TWICE,
    @Description("A cell beside all columns; perhaps a comma too many.")
    CELL_WITHOUT_COLUMN,
    @Description("A value is missing.")
    REQUIRED,
    @Description("The text is too long.")
    TOO_LONG,
    @Description("The text holds characters that cannot be stored.")
    TEXT_INVALID,
    @Description("Not one of the words that the column takes.")
    WORD_UNKNOWN,
    @Description("Not a whole number in its range.")
    NUMBER_INVALID,
    @Description("Not a day.")
    DATE_INVALID,
    @Description("A formula, or a text that a spreadsheet would take for one.")
    FORMULA,
    @Description("The spreadsheet itself shows an error there.")
    CELL_ERROR,
    @Description("Stored as a number, which has lost the last digits; format the column as text.")
    DIGITS_LOST,
    @Description("The same stands in a row above.")
    TWICE_IN_FILE,
    @Description("It is there already, with other particulars.")
    ALREADY_EXISTS,
    @Description("The community has no building of that name.")
    BUILDING_UNKNOWN,
    @Description("The community has several buildings of that name.")
    BUILDING_AMBIGUOUS,
    @Description("The building has units; name one.")
    UNIT_MISSING,
    @Description("The building has no unit of that name.")
    UNIT_UNKNOWN,
    @Description("The community has no estate of that name.")
    ESTATE_UNKNOWN,
    @Description("The community has no grid of that name.")
    GRID_UNKNOWN,
    @Description("The day has not come yet.")
    DATE_IN_FUTURE,
    @Description("The last day is before the first, or somebody came before their household.")
    DATES_REVERSED,
    @Description("A household that lives there is registered somewhere.")
    REGISTRATION_MISSING,
    @Description("Nobody lives in a vacancy, so it is registered nowhere.")
    VACANT_IS_REGISTERED,
    @Description("Somebody lives there already.")
    DWELLING_OCCUPIED,
    @Description("No household lives there.")
    HOUSEHOLD_UNKNOWN,
    @Description("Several households live there; add this person by hand.")
    HOUSEHOLD_AMBIGUOUS,
    @Description("The dwelling stands empty.")
    HOUSEHOLD_VACANT,
    @Description("The household has a head already.")
    TWO_HEADS,
    @Description("This person is in the ledger of the community already.")
    ALREADY_IN_LEDGER,
    @Description("Neither a mobile nor a landline number of the mainland.")
    PHONE_INVALID,
    @Description("Not 17 digits and a check character.")
    ID_NUMBER_INVALID,
    @Description("The ID number holds no day on which somebody living was born.")
    ID_NUMBER_DATE_INVALID,
    @Description("The check character of the ID number does not fit.")
    ID_NUMBER_CHECKSUM_WRONG,
    @Description("The day of birth is not that of the ID number.")
    BIRTH_DATE_DIFFERS,
    @Description("Nobody living was born on that day.")
    BIRTH_DATE_INVALID,
    @Description("This kind of organisation or post is not of that place.")
    PLACE_NOT_WANTED,
    @Description("This kind of organisation or post needs a place.")
    PLACE_MISSING,
    @Description("Several people of that name serve here; appoint this one by hand.")
    PERSON_AMBIGUOUS,
    @Description("Somebody else holds that post at that time.")
    POST_TAKEN
}
