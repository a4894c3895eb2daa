/**
 * Who asks and where they may look: roles from the token ({@link org.xiaoshao.identity.Caller}),
 * scope from posts ({@link org.xiaoshao.identity.Scope}).
 *
 * <p>Rules: role says what, post says where; a post counts only while its term runs and when the
 * token carries its role. Every transaction enters the caller's scope before its first statement,
 * which also sets what row-level security reads. Publishes the query {@code me}.
 *
 * <p>Posts are given, ended and stood in for by those above them ({@link
 * org.xiaoshao.identity.PostService}); {@link org.xiaoshao.identity.PostsChanged} tells who follows
 * them elsewhere.
 *
 * <p>Who looked at what, and why: an append-only, hash-chained trail for each county, written by
 * {@link org.xiaoshao.identity.Audit} in the transaction of the act it tells of and read by the
 * county's auditor and organiser ({@code auditEntries}, {@code auditChain}).
 *
 * <p>Who holds several posts may act as one ({@link org.xiaoshao.identity.ActingPosts}), and staff
 * may read another community of its county in an emergency ({@link
 * org.xiaoshao.identity.BreakGlassService}).
 */
package org.xiaoshao.identity;
