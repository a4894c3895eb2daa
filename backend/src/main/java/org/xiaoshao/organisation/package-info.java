/**
 * Who answers: organisations of every kind (any of them may receive an order) and who sits in them,
 * the versions of a county's duty list (its matters), who holds which post, and who reported for
 * duty in a community.
 *
 * <p>Rules: a matter is never changed, only ended and followed by the next version of its code; a
 * post counts from its first to its last day; persons and posts are visible to their own person
 * alone, held by row-level security; organisations and matters name no people and are for staff.
 * Words and rules: {@code docs/domain/organisation.md}.
 *
 * <p>Publishes {@link org.xiaoshao.organisation.OrganisationService}, {@link
 * org.xiaoshao.organisation.BodyService}, {@link org.xiaoshao.organisation.DutyReportService},
 * their views, {@link org.xiaoshao.organisation.PartyMembershipEnded} and {@link
 * org.xiaoshao.organisation.WhistleKind}, which lives here because matters carry it. Party members
 * who look after households live in {@code people}, which says why. The SQL function {@code
 * enter_scope} beside its tables turns a caller's posts into what they may see. Depends on {@code
 * territory} and {@code shared}.
 */
package org.xiaoshao.organisation;
