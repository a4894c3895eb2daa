package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What a transaction that begins now opens, as the database says it. */
@ApplicationScoped
class WhatOpens {

    @Inject EntityManager entityManager;

    /** Divisions, ranks, whether the caller gives posts in 永安, and whether they belong to 昆新. */
    @Transactional
    String now() {
        return (String)
                entityManager
                        .createNativeQuery(
                                """
                                select concat_ws(' ', current_setting('xiaoshao.divisions'), current_setting('xiaoshao.ranks'),
                                                 case when may_appoint('volunteer', '150124100003', null) then 't' else 'f' end,
                                                 case when scope_belongs('150124100011') then 't' else 'f' end)""",
                                String.class)
                        .getSingleResult();
    }
}
