package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;

/**
 * What a matter belongs to among those of its kind: the groups that the county's four kinds list.
 */
@Description("What a matter belongs to among those of its kind.")
public enum MatterGroup {
    @Description("社会保险: social insurance.")
    SOCIAL_INSURANCE,
    @Description("医疗保险: medical insurance.")
    MEDICAL_INSURANCE,
    @Description("养老服务: old age.")
    OLD_AGE,
    @Description("就业: employment.")
    EMPLOYMENT,
    @Description("特殊群体: special groups.")
    SPECIAL_GROUPS,
    @Description("消防隐患: fire hazards.")
    FIRE_HAZARD,
    @Description("矛盾纠纷: disputes.")
    DISPUTE,
    @Description("物业矛盾: disputes about the management of property, a group of their own.")
    PROPERTY_DISPUTE,
    @Description("社会治安: public order.")
    PUBLIC_ORDER,
    @Description("垃圾清运: refuse.")
    REFUSE,
    @Description("设施维修: repairs.")
    REPAIRS,
    @Description("绿化: greenery.")
    GREENERY,
    @Description("帮扶: help.")
    HELP,
    @Description("政策咨询: questions about policy.")
    POLICY,
    @Description("邻里互助: neighbours.")
    NEIGHBOURS
}
