package org.xiaoshao.territory;

/** Is told how far the taking of an edition has come; often, so that it has to be quick. */
@FunctionalInterface
public interface EditionProgress {

    /** What is being done. */
    enum Phase {
        READ,
        COMPARE,
        WRITE,
        INDEX,
        DONE
    }

    /**
     * @param rows read so far
     * @param of rows of all files
     */
    void at(Phase phase, long rows, long of);
}
