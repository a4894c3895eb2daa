package org.xiaoshao.territory.internal.edition;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.xiaoshao.territory.internal.Fragments;
import org.xiaoshao.territory.internal.Pinyin;

/**
 * One division as COPY has it, made searchable. The last cell is left to whoever sends it. Not for
 * several threads.
 */
final class EditionLine {

    /** What an edition says of a division, and what it is searched by. */
    static final String COLUMNS =
            "code, name, level, parent_code, county_code, town_code, pinyin, initials, fragments";

    /** The last cell and line end of one that has not ended. */
    private static final byte[] IN_FORCE = "\\N\n".getBytes(StandardCharsets.UTF_8);

    private static final String NULL = "\\N";
    private static final int USUAL = 256;

    /** Its dictionary is read beside the first questions to the database. */
    private final CompletableFuture<Pinyin> pinyin = CompletableFuture.supplyAsync(Pinyin::ready);

    /** All after the name is of ASCII, which is made and turned into bytes in no time. */
    private final StringBuilder tail = new StringBuilder(USUAL);

    byte[] of(EditionRow row) {
        var spelled = pinyin.join().of(row.name());
        tail.setLength(0);
        cell("");
        cell(row.level().name());
        cell(row.parent());
        cell(row.county());
        cell(row.town());
        cell(spelled.letters());
        cell(spelled.initials());
        fragments(Fragments.of(row.name(), row.level()));
        return joined(
                (row.code() + '\t').getBytes(StandardCharsets.US_ASCII),
                escaped(row.name()).getBytes(StandardCharsets.UTF_8),
                tail.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] joined(byte[] code, byte[] name, byte[] tail) {
        var line = Arrays.copyOf(code, code.length + name.length + tail.length);
        System.arraycopy(name, 0, line, code.length, name.length);
        System.arraycopy(tail, 0, line, code.length + name.length, tail.length);
        return line;
    }

    /**
     * Whether a division is in force and as this line says.
     *
     * @param before the columns and {@code valid_to}, as copied out
     */
    static boolean isSame(byte[] before, byte[] line) {
        var end = before.length - IN_FORCE.length;
        return end == line.length
                && Arrays.equals(before, 0, end, line, 0, end)
                && Arrays.equals(before, end, before.length, IN_FORCE, 0, IN_FORCE.length);
    }

    private void cell(String value) {
        tail.append(value == null ? NULL : value).append('\t');
    }

    // Names hold no tabs and line ends; a backslash is the one sign of COPY that they may hold.
    private static String escaped(String name) {
        return name.indexOf('\\') < 0 ? name : name.replace("\\", "\\\\");
    }

    private void fragments(int[] numbers) {
        tail.append('{');
        for (int i = 0; i < numbers.length; i++) {
            tail.append(i == 0 ? "" : ",").append(numbers[i]);
        }
        tail.append("}\t");
    }
}
