package org.xiaoshao.territory.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on the territory is refused. */
enum TerritoryFault implements FaultCode {
    NOT_YOUR_COMMUNITY("The caller does not govern that community."),
    GRID_ENDED("The grid was merged into another and is no longer in use."),
    GRID_UNKNOWN("There is no other such grid in use in that community."),
    COMMUNITY_UNKNOWN("There is no such community in operation."),
    BUILDING_UNKNOWN("A building is named that does not lie there, or none is named."),
    UNIT_UNKNOWN("The building has no such unit."),
    NAME_TAKEN("Another of that kind in the community has that name."),
    OUTLINE_INVALID("The outline is no simple polygon in GeoJSON (WGS-84) of a sensible size."),
    OUTLINE_OVERLAPS("The outline overlaps that of another grid."),
    TAKEN_DOWN("It was taken down already."),
    CLOSED("It was closed already."),
    HOUSEHOLDS_LIVE_THERE("Somebody lives there."),
    WHISTLES_OPEN("A whistle that was blown there is open."),
    POSTS_RUN("Somebody has a post there."),
    BODIES_STAND("A body of the estate has not ended."),
    PHONE_INVALID("The phone is not 3 to 21 digits, blanks and hyphens."),
    LOCATION_INVALID("The location is half said, or lies too far from the community."),
    ITEMS_INVALID("More than 20 items, or one of them twice."),
    HOURS_INVALID(
            "A time is no HH:mm, ends before it begins, meets another of its day, or is the third.");

    private final String message;

    TerritoryFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
