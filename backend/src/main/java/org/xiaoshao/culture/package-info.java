/**
 * What a community does together: brands, activities, and who holds a place.
 *
 * <p>Rules: activities and brands are public; signing up is for those who live or serve in the
 * community, while the window is open and places are left, one place each; a place is given back
 * until the activity begins. Each guard is a named policy in {@code internal.SignUpTable}. Places
 * are counted by the database, so that however many ask for the last one, one gets it. Who signed
 * up is shown to nobody but themselves. Publishes {@code activity}, {@code activities}, {@code
 * brands}, {@code activitySignUp}, {@code activityCancelSignUp}.
 */
package org.xiaoshao.culture;
