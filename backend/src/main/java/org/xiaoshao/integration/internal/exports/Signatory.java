package org.xiaoshao.integration.internal.exports;

import org.xiaoshao.shared.Role;

/**
 * Who takes a list with them, as it is written into the file.
 *
 * @param places names of what their posts in that role are over
 */
record Signatory(String name, Role role, String places) {

    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "Signatory[]";
    }
}
