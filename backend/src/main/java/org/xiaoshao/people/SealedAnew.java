package org.xiaoshao.people;

import java.util.UUID;

/**
 * What came of one batch of sealing values anew.
 *
 * @param last id of the last row that was looked at; null when there was none
 * @param residents how many residents were sealed under the newest key
 * @param unreadable how many were left, since their key is not listed any more
 */
public record SealedAnew(UUID last, int residents, int unreadable) {}
