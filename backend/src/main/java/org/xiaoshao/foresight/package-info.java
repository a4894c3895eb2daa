/**
 * Foresight (主动预哨): looks through what was whistled for matters that rise, come back or have their
 * season at a place, and offers them to the community as a proactive whistle, with the statistic
 * and the whistles that it counts.
 *
 * <p>Rules: a finding says what was observed, what was to be expected, and how probable it is that
 * chance alone made it; of all hypotheses of one look the false discovery rate is kept; where
 * little is known that is said; nobody but the community's staff blows the whistle, or dismisses
 * the finding and says why; whether it came true is judged once, after its horizon. Words and
 * formulas: {@code docs/domain/foresight.md}.
 *
 * <p>Publishes {@link org.xiaoshao.foresight.ForesightService} and {@link
 * org.xiaoshao.foresight.ForesightLookService}. Uses the published faces of territory,
 * organisation, identity and whistle.
 */
package org.xiaoshao.foresight;
