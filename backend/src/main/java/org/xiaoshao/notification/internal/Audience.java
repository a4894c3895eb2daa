package org.xiaoshao.notification.internal;

/**
 * Whom something concerns, seen from the whistle. Who they are that day the database says ({@code
 * notification_tell}): by the posts that run, those of substitutes among them.
 */
enum Audience {
    /** Those who reported it with a login. */
    REPORTERS,
    /** The organisation that the event is about. */
    ORGANISATION,
    /** Every organisation that holds an order. */
    ORGANISATIONS,
    /** Every organisation whose order is sent and not signed. */
    UNSIGNED,
    /** Every organisation that holds an order; where none leads, who settles it. */
    HANDLERS,
    /** Who settles it: the community, the town or the county. */
    SETTLERS,
    /** Who rules on the return of an order: the town; where it is a party itself, the county. */
    ARBITERS,
    /** Who rules on more time. */
    GRANTERS,
    /** The workers and the secretary of the community. */
    COMMUNITY,
    /** The secretary of the community. */
    SECRETARY,
    /** The leaders of the town. */
    TOWN,
    /** The organisers of the county. */
    COUNTY,
    /** The grid members of the grid it lies in. */
    GRID,
    /** They, of what the grid settles itself. */
    GRID_ITSELF,
    /** The head of the building it is about, and of the unit. */
    HEADS,
    /** Who evaluates what staff blew: the building head; where it is about none, the secretary. */
    VOICES,
    /** Those who were told what was taken back. */
    TOLD
}
