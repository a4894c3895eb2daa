package org.xiaoshao.organisation;

/**
 * Which matters a list holds: those of one version of a duty list, or those in force, of the
 * caller's own counties when their posts are in one.
 *
 * @param kind only of that kind, or null
 * @param search part of a code or title, or null
 * @param dutyList id of the version, or null for what is in force
 * @param group only of that group, or null
 * @param lead id of the organisation that leads, or null
 */
public record MatterFilter(
        WhistleKind kind, String search, String dutyList, MatterGroup group, String lead) {

    /** Of those in force, whatever their group and lead. */
    public MatterFilter(WhistleKind kind, String search) {
        this(kind, search, null, null, null);
    }
}
