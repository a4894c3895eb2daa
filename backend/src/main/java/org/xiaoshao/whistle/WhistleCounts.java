package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.List;

/**
 * How many whistles pass each of several filters, all counted in one statement and so at one
 * moment.
 *
 * @param asOf the moment at which they were counted and at which clocks were read
 * @param counts one for each filter, in the filters' order; exact, without the cap of a list's
 *     totalCount
 */
public record WhistleCounts(Instant asOf, List<Integer> counts) {}
