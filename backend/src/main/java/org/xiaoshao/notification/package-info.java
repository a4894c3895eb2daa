/**
 * Who is told what of the whistles that concern them.
 *
 * <p>Rules: what happened to a whistle is put into an outbox in the transaction that writes it
 * ({@link org.xiaoshao.whistle.WhistleMoved}, {@link org.xiaoshao.whistle.DeadlineWarned}); a round
 * ({@link org.xiaoshao.notification.NotificationRounds}) that any backend may go at any time tells
 * it to those whom it concerns by the posts of that day, each of them once. Who that is stands in
 * one table, {@code internal.AudienceTable}. What was told is a code and what it is about; the
 * client finds the words. Everybody reads their own and nobody else's.
 *
 * <p>It also leaves by the channels that somebody chose ({@link
 * org.xiaoshao.notification.Channel}), outside of any transaction, tried again when it could not be
 * sent, not in their quiet hours.
 *
 * <p>Publishes the queries {@code notifications} and {@code notificationPreferences}, the mutations
 * {@code notificationsRead} and {@code notificationPreferencesSet} and the subscription {@code
 * notificationArrived}. Words and rules: {@code docs/domain/notification.md}.
 */
package org.xiaoshao.notification;
