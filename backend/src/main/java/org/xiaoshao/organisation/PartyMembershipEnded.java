package org.xiaoshao.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's seat in a Party body ended. Told inside the transaction: what stands on the membership
 * ends with it, unless they sit in another.
 *
 * @param person who sat in it
 * @param lastDay the last day of the seat
 */
public record PartyMembershipEnded(UUID person, LocalDate lastDay) {}
