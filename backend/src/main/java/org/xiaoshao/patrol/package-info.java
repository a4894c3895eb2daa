/**
 * Patrols: which part of a community is walked on which days and by whom, the rounds that were
 * walked, where somebody checked in, and what they noted on the way and became of it.
 *
 * <p>Rules: nobody is tracked outside a round, and on one only where they check in; of a position
 * no more than its distance from the point is kept; one person walks one round at a time, and one
 * that nobody ends is ended by rule and does not count; a plan that was in force is followed by
 * another and not changed, so that coverage of the past stays what it was. Words and rules: {@code
 * docs/domain/patrol.md}.
 *
 * <p>Publishes {@link org.xiaoshao.patrol.PatrolPlanService} and {@link
 * org.xiaoshao.patrol.PatrolRoundService}. Uses the published faces of territory, identity and
 * whistle.
 */
package org.xiaoshao.patrol;
