package org.xiaoshao.integration.internal;

/**
 * What the rows of a file do.
 *
 * @param added rows that add
 * @param changed rows that also change something that is there
 * @param unchanged rows of what is there already
 * @param faulty rows with a fault
 * @param faults in all
 */
record Counts(int added, int changed, int unchanged, int faulty, int faults) {}
