package org.xiaoshao.integration.internal;

import org.xiaoshao.integration.ImportState;
import org.xiaoshao.shared.intake.ImportKind;

/**
 * What decides what may be done with an import.
 *
 * @param writes rows that would write something
 * @param faulty rows with a fault
 */
record Facts(ImportKind kind, ImportState state, int writes, int faulty) {}
