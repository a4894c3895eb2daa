package org.xiaoshao.shared;

/**
 * A request that cannot be answered for a reason the caller may know. It reaches clients as a
 * top-level GraphQL error with {@code extensions.code}; its message never repeats what was sent.
 * Unchecked on purpose: a checked exception would commit the transaction.
 */
public class DomainException extends RuntimeException {

    private final String code;
    private final String field;

    public DomainException(String code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    /** Stable machine-readable code, for instance {@code FIRST_OUT_OF_RANGE}. */
    public String code() {
        return code;
    }

    /** The argument at fault, dotted, or null when it is not about one. */
    public String field() {
        return field;
    }
}
