package org.xiaoshao.integration.internal.table;

import org.xiaoshao.shared.intake.ImportFaultCode;

/**
 * What is wrong in one cell.
 *
 * @param cell for instance C17
 * @param column key of the column; empty for none
 */
public record CellFault(int row, String cell, String column, ImportFaultCode code) {}
