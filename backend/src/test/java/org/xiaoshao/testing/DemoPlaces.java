package org.xiaoshao.testing;

import java.util.UUID;

/** Fixed places of the demo seed (db/demo/R__demo.sql) and of the official codes. */
public final class DemoPlaces {

    public static final String QINGSHUIHE = "150124000000";
    public static final String WUCHUAN = "150125000000";
    public static final String CHENGGUAN = "150124100000";
    public static final String KUNXIN = "150124100011";
    public static final String YINGBIN = "150125100017";

    /** A community that was dissolved. */
    public static final String REVOKED = "150124100099";

    private DemoPlaces() {}

    /** A grid of 昆新 (three of them). */
    public static UUID kunxinGrid(int ordinal) {
        return UUID.fromString("00000000-0000-4000-b001-02401100000" + ordinal);
    }

    /** A building of 昆新 (six; 1 and 2 lie in grid 1, 3 to 5 in grid 2, 6 in grid 3). */
    public static UUID kunxinBuilding(int ordinal) {
        return UUID.fromString("00000000-0000-4000-b002-02401100000" + ordinal);
    }

    /** A grid of 迎宾 (nine). */
    public static UUID yingbinGrid(int ordinal) {
        return UUID.fromString("00000000-0000-4000-b001-02501700000" + ordinal);
    }

    /** A building of 迎宾 (nine, one in each grid). */
    public static UUID yingbinBuilding(int ordinal) {
        return UUID.fromString("00000000-0000-4000-b002-02501700000" + ordinal);
    }
}
