/**
 * Real PostgreSQL and real Keycloak on one machine, without containers and without root privileges
 * (as root, too).
 *
 * <p>Used by {@code npm start} through {@link org.xiaoshao.local.Main} and by tests through {@link
 * org.xiaoshao.local.LocalStack}. Everything that is unpacked or built once lives in the parts
 * directory ({@code .data/parts}) and is shared; every running stack has a directory of its own for
 * what it writes.
 */
package org.xiaoshao.local;
