package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rating links that were sent, each under the hash of its token. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, byte[]> {}
