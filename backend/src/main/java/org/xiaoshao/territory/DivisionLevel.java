package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;

/** The rank of a division, from the province down. */
@Description("The rank of a division, from the province down.")
public enum DivisionLevel {
    @Description("Province, autonomous region or municipality.")
    PROVINCE(2),
    @Description("City or league.")
    CITY(4),
    @Description("County, district or banner.")
    COUNTY(6),
    @Description("Town, township, subdistrict or park.")
    TOWN(9),
    @Description("Village or residents' community: where people whistle.")
    VILLAGE(12);

    private final int digits;

    DivisionLevel(int digits) {
        this.digits = digits;
    }

    /** How many leading digits of a twelve-digit code name a division of this level. */
    public int digits() {
        return digits;
    }
}
