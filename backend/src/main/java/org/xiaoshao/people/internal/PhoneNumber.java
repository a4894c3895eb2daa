package org.xiaoshao.people.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers of the mainland: mobiles, and landlines with their area code. */
final class PhoneNumber {

    private static final Pattern FORM =
            Pattern.compile("1[3-9][0-9]{9}|0[1-9][0-9]{1,2}[2-9][0-9]{6,7}");

    private PhoneNumber() {}

    /** The one written form of what was typed: digits alone; absent when it is no such number. */
    static Optional<String> normalise(String typed) {
        var digits = typed.replaceAll("[ ()（）-]", "").replaceFirst("^(\\+|00)86", "");
        return FORM.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }
}
