/**
 * Who asks and where they may look: roles from the token ({@link org.xiaoshao.identity.Caller}),
 * scope from posts ({@link org.xiaoshao.identity.Scope}).
 *
 * <p>Rules: role says what, post says where; a post counts only while its term runs and when the
 * token carries its role. Every transaction enters the caller's scope before its first statement,
 * which also sets what row-level security reads. Publishes the query {@code me}.
 */
package org.xiaoshao.identity;
