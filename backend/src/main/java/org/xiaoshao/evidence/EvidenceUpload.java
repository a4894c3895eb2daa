package org.xiaoshao.evidence;

import java.util.UUID;

/**
 * A file that is being uploaded, or has been and waits to be taken.
 *
 * @param length bytes that it will have
 * @param ready whether it arrived and was checked
 */
public record EvidenceUpload(UUID id, long length, boolean ready) {}
