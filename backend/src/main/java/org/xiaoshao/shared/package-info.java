/**
 * The few words every capability speaks: roles, nodes, pages and cursors, acts that are done once
 * ({@link org.xiaoshao.shared.Once}) or refused with typed reasons, text rules, time. Depends on no
 * other capability; whatever belongs to one capability does not belong here.
 */
package org.xiaoshao.shared;
