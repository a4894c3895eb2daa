package org.xiaoshao.integration;

import java.util.UUID;

/**
 * A file as it is handed to whoever asked for it, piece by piece.
 *
 * @param attempt which writing of it is handed out
 * @param pieces how many there are, numbered from 0 on
 */
public record ExportedFile(
        UUID id, ExportList list, ExportFormat format, int attempt, int pieces, long bytes) {}
