/**
 * How rows come into the house in bulk, and lists out of it.
 *
 * <p>A file is uploaded, read and checked in the background, committed in one transaction and, as
 * long as nothing stands on it, undone. Rules: a file is read as a stream and its rows checked in
 * batches, so that its size costs time and no memory; every fault is told by row and column, never
 * by value; what may be written, and how, each capability says itself ({@link
 * org.xiaoshao.shared.intake.Intake}); rows are written on behalf of whoever commits, through
 * row-level security; work goes on after a kill, on any backend ({@code scheduled_tasks}). The
 * content of a file is sealed while it is kept.
 *
 * <p>A list is asked for as a file, written in the background as its asker sees it, marked with who
 * took it and what for, and handed to them alone, on record, until it expires.
 *
 * <p>Publishes the queries {@code imports}, {@code import}, {@code importFaults}, {@code exports}
 * and {@code export}. Words and rules: {@code docs/domain/integration.md}.
 */
package org.xiaoshao.integration;
