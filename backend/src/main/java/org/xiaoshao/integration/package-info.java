/**
 * How rows come into the house in bulk: a file is uploaded, read and checked in the background,
 * committed in one transaction and, as long as nothing stands on it, undone.
 *
 * <p>Rules: a file is read as a stream and its rows checked in batches, so that its size costs time
 * and no memory; every fault is told by row and column, never by value; what may be written, and
 * how, each capability says itself ({@link org.xiaoshao.shared.intake.Intake}); rows are written on
 * behalf of whoever commits, through row-level security; work goes on after a kill, on any backend
 * ({@code scheduled_tasks}). The content of a file is sealed while it is kept. Publishes the
 * queries {@code imports}, {@code import} and {@code importFaults}. Words and rules: {@code
 * docs/domain/integration.md}.
 */
package org.xiaoshao.integration;
