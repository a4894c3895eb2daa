package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.xiaoshao.integration.ExportList;

/** The lists that can be had as files. */
@ApplicationScoped
class ExportSources {

    @Inject @Any Instance<ExportSource<?>> sources;

    ExportSource<?> of(ExportList list) {
        return sources.stream().filter(one -> one.list() == list).findFirst().orElseThrow();
    }
}
