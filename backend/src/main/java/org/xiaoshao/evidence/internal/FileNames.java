package org.xiaoshao.evidence.internal;

import java.text.Normalizer;

/** What a file is called, for people to read; nothing is ever found by it. Pure. */
final class FileNames {

    private static final int LONGEST = 80;
    private static final String NAMELESS = "file";

    private FileNames() {}

    /**
     * Without the way that led to it, its ending, what cannot be seen or turns the direction of
     * writing, and what markup, quotes and command lines are made of.
     */
    static String clean(String typed) {
        if (typed == null) {
            return NAMELESS;
        }
        var last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        var dot = last.lastIndexOf('.');
        var bare =
                Normalizer.normalize(dot > 0 ? last.substring(0, dot) : last, Normalizer.Form.NFC);
        var kept = new StringBuilder();
        bare.codePoints().filter(FileNames::isPlain).limit(LONGEST).forEach(kept::appendCodePoint);
        var name = kept.toString().strip();
        return name.isEmpty() || name.chars().allMatch(c -> c == '.') ? NAMELESS : name;
    }

    private static boolean isPlain(int point) {
        return Character.isLetterOrDigit(point) || " -_.()（）、，".indexOf(point) >= 0;
    }
}
