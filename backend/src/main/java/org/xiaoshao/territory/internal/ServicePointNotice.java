package org.xiaoshao.territory.internal;

import java.util.List;
import org.xiaoshao.territory.ServicePointKind;

/** What is told of a service point, checked and cleaned. */
record ServicePointNotice(
        ServicePointKind kind,
        String name,
        String address,
        String phone,
        Double longitude,
        Double latitude,
        List<String> items,
        WeeklyHours hours) {}
