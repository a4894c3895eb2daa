package org.xiaoshao.identity.internal;

import java.security.SecureRandom;

/** Passwords that are shown once and have to be changed at the first login. */
final class OneTimePassword {

    /** Without 0, o, 1, i and l, which cannot be told apart on paper: 31 signs. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** Three groups of four, 59 bits. */
    static String next() {
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
