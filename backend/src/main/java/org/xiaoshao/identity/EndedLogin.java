package org.xiaoshao.identity;

import java.time.Instant;

/**
 * A login whose bearer is gone, as long as anything of it is left.
 *
 * @param subject the id of its user in Keycloak
 */
public record EndedLogin(String subject, Instant at) {}
