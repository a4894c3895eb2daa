package org.xiaoshao.whistle.internal;

/**
 * A person's name with the given name masked (王某), as official Chinese notices show private
 * persons.
 */
final class MaskedName {

    private MaskedName() {}

    /** Null stays null. Compound surnames are not told apart: one character is shown. */
    static String of(String fullName) {
        if (fullName == null || fullName.isBlank()) {
            return null;
        }
        return fullName.substring(0, fullName.offsetByCodePoints(0, 1)) + "某";
    }
}
