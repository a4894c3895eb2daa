/**
 * Who answers: organisations of every kind (any of them may receive an order), the duty list of a
 * county (its matters), and who holds which post.
 *
 * <p>Rules: a matter is never changed, only ended and followed by the next version of its code; a
 * post counts from its first to its last day; persons and posts are visible to their own person
 * alone, held by row-level security; organisations and matters name no people and are for staff.
 * Words and rules: {@code docs/domain/organisation.md}.
 *
 * <p>Publishes {@link org.xiaoshao.organisation.OrganisationService}, its views and {@link
 * org.xiaoshao.organisation.WhistleKind}, which lives here because matters carry it. The SQL
 * function {@code enter_scope} beside its tables turns a caller's posts into what they may see.
 * Depends on {@code territory} and {@code shared}.
 */
package org.xiaoshao.organisation;
