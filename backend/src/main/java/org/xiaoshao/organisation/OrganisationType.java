package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;

/** What an organisation is; any of them may receive an order. */
@Description("What an organisation is; any of them may receive an order.")
public enum OrganisationType {
    @Description("社区党组织: the Party organisation of a community.")
    COMMUNITY_PARTY_ORGANISATION,
    @Description("小区党支部: the Party branch of a housing estate.")
    ESTATE_PARTY_BRANCH,
    @Description("网格党小组: the Party group of a grid.")
    GRID_PARTY_GROUP,
    @Description("居民委员会: the residents' committee of a community.")
    RESIDENTS_COMMITTEE,
    @Description("业主委员会: the owners' committee of an estate.")
    OWNERS_COMMITTEE,
    @Description("物业管理委员会: the property committee of an estate without an owners' committee.")
    PROPERTY_COMMITTEE,
    @Description("物业企业: a property company.")
    PROPERTY_COMPANY,
    @Description("驻区单位: an employer located in the community.")
    RESIDENT_UNIT,
    @Description("乡镇（街道）: the government of a town, township or subdistrict.")
    TOWN,
    @Description("职能部门: a department of the county.")
    DEPARTMENT,
    @Description("调解队: a team of mediators.")
    MEDIATION_TEAM,
    @Description("志愿服务队: a team of volunteers.")
    VOLUNTEER_TEAM,
    @Description("爱心小组: a caring group led by Party members.")
    CARING_GROUP
}
