package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;

/** What a service point is there for. */
@Description("What a service point is there for.")
public enum ServicePointKind {
    @Description("Business with the government: insurance, certificates, allowances.")
    GOVERNMENT_SERVICE,
    @Description("Health: a clinic, a station, a pharmacy.")
    HEALTH,
    @Description("Care for the old: a day centre, company, baths.")
    ELDERLY_CARE,
    @Description("Care for children: a nursery, after school.")
    CHILD_CARE,
    @Description("Meals: a canteen, a table for the old.")
    MEALS,
    @Description("Shopping: vegetables, groceries, parcels.")
    SHOPPING,
    @Description("Repairs: shoes, keys, bicycles, household machines.")
    REPAIR,
    @Description("Culture and sport: reading, rooms for groups, a court.")
    CULTURE,
    @Description("Anything else.")
    OTHER
}
