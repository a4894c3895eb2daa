/**
 * The few words every capability speaks: roles, nodes, pages and cursors, typed refusals, text
 * rules, time. Depends on no other capability; whatever belongs to one capability does not belong
 * here.
 */
package org.xiaoshao.shared;
