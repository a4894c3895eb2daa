package org.xiaoshao.territory.internal;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.ServicePointDescriptionInput;

/** What may be told of a service point. Pure: what it is measured against is given. */
final class ServicePointCheck {

    private static final int NAME = 60;
    private static final int ADDRESS = 120;
    private static final int ITEM = 30;
    private static final int MOST_ITEMS = 20;

    /** As the database has it. */
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 -]{2,19}");

    private ServicePointCheck() {}

    /**
     * @param nameIsFree whether no other that runs in the community has that name
     * @param ground where the community lies, as far as it is drawn
     * @throws Refused with everything that is wrong
     */
    static ServicePointNotice checked(
            ServicePointDescriptionInput told, boolean nameIsFree, DrawnGround ground) {
        var phone = TextRules.clean(told.phone());
        var hours = WeeklyHours.of(told.hours());
        var items = told.items().stream().map(TextRules::clean).toList();
        var check =
                new InputCheck()
                        .required("point.name", told.name(), NAME)
                        .unless(nameIsFree, TerritoryFault.NAME_TAKEN, "point.name")
                        .required("point.address", told.address(), ADDRESS)
                        .unless(
                                phone == null || PHONE.matcher(phone).matches(),
                                TerritoryFault.PHONE_INVALID,
                                "point.phone")
                        .unless(
                                isSensible(told.longitude(), told.latitude(), ground),
                                TerritoryFault.LOCATION_INVALID,
                                "point.longitude")
                        .unless(!items.isEmpty(), CommonFault.REQUIRED, "point.items")
                        .unless(areFew(items), TerritoryFault.ITEMS_INVALID, "point.items")
                        .unless(hours.isPresent(), TerritoryFault.HOURS_INVALID, "point.hours");
        for (int i = 0; i < Math.min(items.size(), MOST_ITEMS); i++) {
            check.required("point.items." + i, told.items().get(i), ITEM);
        }
        Refused.unlessEmpty(check.faults());
        return new ServicePointNotice(
                told.kind(),
                TextRules.clean(told.name()),
                TextRules.clean(told.address()),
                phone,
                told.longitude(),
                told.latitude(),
                items,
                hours.orElseThrow());
    }

    private static boolean areFew(List<String> items) {
        return items.size() <= MOST_ITEMS && new HashSet<>(items).size() == items.size();
    }

    private static boolean isSensible(Double longitude, Double latitude, DrawnGround ground) {
        if (longitude == null || latitude == null) {
            return longitude == null && latitude == null;
        }
        return ground.isNear(longitude, latitude);
    }
}
