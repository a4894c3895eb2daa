package org.xiaoshao.territory.internal;

import java.time.LocalDate;
import org.xiaoshao.shared.Versioned;

/** An estate or a building. */
interface KeptPlace extends Versioned {

    void rename(String newName);

    void close(LocalDate lastDay);

    boolean isThere();
}
