package org.xiaoshao.shared;

import java.util.Optional;
import java.util.UUID;

/** A capability that can find its own things by id; {@code node(id)} asks each in turn. */
public interface NodeSource {

    /** The thing with that id as the caller may see it; absent when hidden or missing, alike. */
    Optional<? extends Node> node(UUID id);
}
