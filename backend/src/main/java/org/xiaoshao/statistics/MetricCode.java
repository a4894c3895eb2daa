package org.xiaoshao.statistics;

import org.eclipse.microprofile.graphql.Description;

/** Which question a figure answers. */
@Description("Which question a figure answers.")
public enum MetricCode {
    @Description("How many of the whistles blown in the period are still open.")
    OPEN,
    @Description("How many whistles whose handling deadline lay in the period are late now.")
    LATE,
    @Description("Which part of those due in the period was handled in time.")
    ON_TIME,
    @Description("Which part of those who answered is satisfied.")
    SATISFIED
}
