package org.xiaoshao.people.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where a row lies, for row-level security; the grid and the unit may be null. */
@Embeddable
record Place(
        @Column(name = "county_code") String countyCode,
        @Column(name = "town_code") String townCode,
        @Column(name = "community_code") String communityCode,
        @Column(name = "grid_id") UUID gridId,
        @Column(name = "building_id") UUID buildingId,
        @Column(name = "unit") String unit) {}
