package org.xiaoshao.notification.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** What texts said when; never changed. */
@ApplicationScoped
class TemplateVersions
        implements PanacheRepositoryBase<StoredTemplateVersion, StoredTemplateVersion.Key> {}
