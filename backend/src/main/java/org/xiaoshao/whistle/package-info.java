/**
 * The loop: someone blows a whistle, a community admits and dispatches it, organisations report for
 * duty and handle it, the reporters evaluate, and it is written off or sent to rework.
 *
 * <p>Rules: a state changes only through the transition table, whose guards are named policies that
 * give their reasons; every change is one hash-chained event whose words can be deleted without
 * breaking the chain; nobody checks their own work and nobody evaluates what they blew on duty;
 * what a caller may see is checked here first and by row-level security again. Publishes {@code
 * whistle}, {@code whistles}, {@code orders}, {@code whistleTrack}, {@code whistleRating} and one
 * mutation for each action.
 */
package org.xiaoshao.whistle;
