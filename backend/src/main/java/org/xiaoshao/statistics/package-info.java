/**
 * What is late, what is in hand, what was done in time, whether people are satisfied: figures that
 * fall out of the ledger.
 *
 * <p>Rules: a metric is two filters of the ledger, numerator and denominator; its figure is how
 * many whistles pass each, and the list behind it is the list of whistles with exactly that filter,
 * so that an outsider can count again. No number is typed in and nothing is defined a second time.
 * A rate without cases has no value. A figure about a place is given only to those whose posts
 * cover the whole place: anybody else would get another number under the same name. Words and
 * rules: {@code docs/domain/statistics.md}.
 *
 * <p>Publishes {@link org.xiaoshao.statistics.StatisticsService} and its views. Owns no table.
 * Depends on {@code whistle}, {@code identity}, {@code territory} and {@code shared}.
 */
package org.xiaoshao.statistics;
