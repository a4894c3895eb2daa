package org.xiaoshao.whistle.model;

import java.util.UUID;

/** Lets the time of a whistle pass: what nobody did in time follows by rule. */
public interface Lapsing {

    void rulingTimeOver(UUID whistle);

    void evaluationTimeOver(UUID whistle);
}
