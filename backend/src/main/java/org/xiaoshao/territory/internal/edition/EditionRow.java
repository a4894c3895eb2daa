package org.xiaoshao.territory.internal.edition;

import org.xiaoshao.territory.DivisionLevel;

/**
 * One division of an edition, all codes of twelve digits.
 *
 * @param county the county it is or lies in, the city where that has no counties; null above
 * @param town the town it is or lies in; null above
 */
record EditionRow(
        String code, String name, DivisionLevel level, String parent, String county, String town) {

    private static final int LENGTH = DivisionLevel.VILLAGE.digits();

    /** Its place in the tree as its digits say; the short code has passed all checks. */
    static EditionRow of(String shortCode, String name, DivisionLevel level) {
        return new EditionRow(
                padded(shortCode),
                name,
                level,
                level == DivisionLevel.PROVINCE
                        ? null
                        : above(shortCode, DivisionLevel.values()[level.ordinal() - 1]),
                level.compareTo(DivisionLevel.COUNTY) < 0
                        ? null
                        : above(shortCode, DivisionLevel.COUNTY),
                level.compareTo(DivisionLevel.TOWN) < 0
                        ? null
                        : above(shortCode, DivisionLevel.TOWN));
    }

    static String padded(String shortCode) {
        return shortCode + "0".repeat(LENGTH - shortCode.length());
    }

    private static String above(String shortCode, DivisionLevel level) {
        return padded(shortCode.substring(0, level.digits()));
    }
}
