package org.xiaoshao.organisation;

/**
 * Which matters a list holds; always those in force, of the caller's own counties when their posts
 * are in one.
 *
 * @param kind only of that kind, or null
 * @param search part of a code or title, or null
 */
public record MatterFilter(WhistleKind kind, String search) {}
