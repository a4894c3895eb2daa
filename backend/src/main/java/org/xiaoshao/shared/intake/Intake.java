package org.xiaoshao.shared.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.Role;

/** How a capability takes rows of one kind. Works in the transaction that runs. */
public interface Intake {

    ImportKind kind();

    /** In the order of the template. */
    List<IntakeColumn> columns();

    /** Who may take such rows in, in their own community. */
    Set<Role> takers();

    /** Begins to take a file; what it remembers of earlier rows ends with it. */
    Taking begin(IntakeGround ground);

    /**
     * Takes away what that import made; nothing else.
     *
     * @return how many of its rows something stands on that came later; not 0 means that the
     *     transaction must be rolled back
     */
    int undo(UUID importId, String community);

    /** One file being taken, row by row from the top. */
    interface Taking {

        /**
         * Says of each row what is wrong with it and what it would do. A fixed number of statements
         * however many rows there are.
         */
        void check(List<IntakeRow> rows);

        /** Writes rows that were checked, are faultless and do something; as {@link #check}. */
        void write(List<IntakeRow> rows);
    }
}
