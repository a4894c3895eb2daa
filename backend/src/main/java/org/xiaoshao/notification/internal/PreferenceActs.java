package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.notification.NotificationAddress;
import org.xiaoshao.notification.NotificationPreferencesSetInput;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;

/** Saying how one wants to be told. */
@ApplicationScoped
@Once
public class PreferenceActs {

    /** What SMTP takes, roughly; whether it exists only a message tells. No line breaks, ever. */
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[A-Za-z0-9.-]{3,190}");

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private static final List<Optional<Boolean>> NO_TIMES =
            List.of(Optional.empty(), Optional.empty());
    private static final List<Optional<Boolean>> TWO_TIMES =
            List.of(Optional.of(true), Optional.of(true));

    @Inject Preferences preferences;
    @Inject Addresses addresses;
    @Inject ConfiguredChannels channels;
    @Inject CurrentScope currentScope;
    @Inject Clock clock;

    public UUID set(NotificationPreferencesSetInput input) {
        check(input);
        var person = currentScope.get().person();
        if (person == null) {
            throw new Refused(Fault.notFound());
        }
        var one = preferences.ofPerson(person);
        one.choose(
                new Preference.Choice(
                        input.channels().stream().distinct().sorted().toList(),
                        addresses.sealedMail(person, blank(input.mail())),
                        addresses.sealedPhone(person, blank(input.phone())),
                        input.quietFrom(),
                        input.quietTo(),
                        input.language()),
                clock.instant());
        preferences.persist(one);
        return person;
    }

    private void check(NotificationPreferencesSetInput input) {
        var needs =
                channels.all().stream()
                        .filter(one -> input.channels().contains(one.name()))
                        .collect(Collectors.toMap(one -> one.name(), one -> one.needs()));
        var mail = blank(input.mail());
        var phone = blank(input.phone());
        var times = List.of(isTime(input.quietFrom()), isTime(input.quietTo()));
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(
                                needs.keySet().containsAll(input.channels()),
                                NotificationFault.CHANNEL_UNKNOWN,
                                "channels")
                        .unless(
                                mail != null || !needs.containsValue(NotificationAddress.MAIL),
                                CommonFault.REQUIRED,
                                "mail")
                        .unless(
                                phone != null || !needs.containsValue(NotificationAddress.PHONE),
                                CommonFault.REQUIRED,
                                "phone")
                        .unless(
                                mail == null || MAIL.matcher(mail).matches(),
                                NotificationFault.MAIL_INVALID,
                                "mail")
                        .unless(
                                phone == null || PHONE.matcher(phone).matches(),
                                NotificationFault.PHONE_INVALID,
                                "phone")
                        .unless(
                                times.equals(NO_TIMES)
                                        || times.equals(TWO_TIMES)
                                                && !input.quietFrom().equals(input.quietTo()),
                                NotificationFault.TIME_INVALID,
                                "quietFrom")
                        .faults());
    }

    /** Empty where none is given. */
    private static Optional<Boolean> isTime(String text) {
        return Optional.ofNullable(text).map(given -> TIME.matcher(given).matches());
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
