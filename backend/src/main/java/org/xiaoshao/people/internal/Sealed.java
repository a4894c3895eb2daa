package org.xiaoshao.people.internal;

/** A value as the database keeps it: sealed, and what finds it (null where nothing does). */
record Sealed(byte[] value, byte[] index) {

    static final Sealed NOTHING = new Sealed(null, null);
}
