package org.xiaoshao.integration.internal.table;

import java.util.List;
import org.xiaoshao.integration.ImportRefusal;

/** A file that cannot be taken at all; says why and where, never what stands there. */
public final class TableRefused extends RuntimeException {

    private final ImportRefusal refusal;
    private final String cell;
    private final transient List<CellFault> faults;

    /**
     * @param cell for instance C1; null where it is no cell
     */
    TableRefused(ImportRefusal refusal, String cell) {
        this(refusal, cell, List.of());
    }

    TableRefused(ImportRefusal refusal, String cell, List<CellFault> faults) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.cell = cell;
        this.faults = List.copyOf(faults);
    }

    public ImportRefusal refusal() {
        return refusal;
    }

    public String cell() {
        return cell;
    }

    /** What is wrong with the headers; empty for other reasons. */
    public List<CellFault> faults() {
        return faults;
    }
}
