package org.xiaoshao.patrol.internal;

import java.util.UUID;

/** What is walked: a grid, a building or an estate of a community; the other two are null. */
record PatrolPlace(
        String county, String town, String community, UUID grid, UUID building, UUID estate) {}
