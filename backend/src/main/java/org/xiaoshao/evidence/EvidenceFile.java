package org.xiaoshao.evidence;

import java.util.UUID;

/**
 * A file that may be handed out.
 *
 * @param name as its uploader called it, cleaned; never used to find it
 * @param type its fixed media type
 * @param ending of its name
 */
public record EvidenceFile(UUID id, EvidenceKind kind, String name, String type, String ending) {}
