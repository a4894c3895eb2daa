package org.xiaoshao.territory;

/**
 * Which divisions a list holds. With a parent alone: those right below it; without anything: the
 * provinces. A search or a level looks at everything below the parent, or everywhere.
 *
 * @param parent a division code in any of its forms, or null
 * @param search part of a name, or null
 * @param level only divisions of that level, or null
 */
public record DivisionFilter(String parent, String search, DivisionLevel level) {}
