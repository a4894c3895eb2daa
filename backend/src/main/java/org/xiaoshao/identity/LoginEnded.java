package org.xiaoshao.identity;

/**
 * The bearer of a login is gone, and so shall its user in Keycloak.
 *
 * @param subject the user's id there
 */
public record LoginEnded(String subject) {}
