package org.xiaoshao.territory;

/** Why a place cannot be taken. */
public enum LocationRefusal {
    /** No such code, or one of a county that this platform does not serve. */
    DIVISION_UNKNOWN,
    /** The code was revoked: it names a community of the past. */
    DIVISION_REVOKED,
    /** The code names a town, county, city or province; a place needs a community. */
    DIVISION_NOT_COMMUNITY,
    /** No such grid in that community. */
    GRID_UNKNOWN,
    /** No such building in that community, or not in the grid named beside it. */
    BUILDING_UNKNOWN
}
