package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.notification.MessagePlaceholder;
import org.xiaoshao.notification.MessageSide;
import org.xiaoshao.notification.MessageTemplateChangeInput;
import org.xiaoshao.notification.MessageTemplateCreateInput;
import org.xiaoshao.notification.MessageTemplateRetireInput;
import org.xiaoshao.notification.NotificationLanguage;
import org.xiaoshao.notification.internal.MessagePlaces.MessagePlace;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;

/** Wording the standard texts of a town or county; every change is a version that stays. */
@ApplicationScoped
@Once
public class TemplateActs {

    private static final Set<Role> WORDING =
            EnumSet.of(Role.TOWNSHIP_LEADER, Role.COUNTY_ORGANISER);

    @Inject Templates templates;
    @Inject TemplateVersions versions;
    @Inject MessagePlaces places;
    @Inject MessageExamples examples;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;
    @Inject Audit audit;
    @Inject Clock clock;

    public UUID create(MessageTemplateCreateInput input) {
        var place =
                places.readable(input.place())
                        .orElseThrow(() -> refused(NotificationFault.PLACE_UNKNOWN, "place"));
        if (!places.mayWord(place.code(), place.county())) {
            throw refused(NotificationFault.NOT_YOUR_PLACE, "place");
        }
        templates.oneAtATime(place.code());
        checkSlot(input, place);
        var words = new MessageWords(input.subject(), input.body());
        Refused.unlessEmpty(words.faults(examples.example(input.language(), input.side())));
        var made =
                StoredTemplate.made(input, place.code(), place.county(), words.stripped(), now());
        templates.persistAndFlush(made);
        return written(made);
    }

    private void checkSlot(MessageTemplateCreateInput input, MessagePlace place) {
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(
                                input.matter() == null
                                        || places.hasMatter(place.county(), input.matter()),
                                NotificationFault.MATTER_UNKNOWN,
                                "matter")
                        .unless(
                                MessageSlots.sides(input.happening()).contains(input.side()),
                                NotificationFault.NOT_TOLD,
                                "side")
                        .unless(
                                !templates.worded(place.code(), input),
                                NotificationFault.WORDED_ALREADY,
                                null)
                        .faults());
    }

    public UUID change(UUID id, MessageTemplateChangeInput input) {
        var template = locked(id);
        var words = new MessageWords(input.subject(), input.body());
        Refused.unlessEmpty(words.faults(example(template)));
        if (template.isInUse() && template.words().equals(words.stripped())) {
            throw refused(NotificationFault.NOTHING_CHANGED, null);
        }
        template.says(words.stripped(), now());
        return written(template);
    }

    public UUID retire(UUID id, MessageTemplateRetireInput input) {
        var template = locked(id);
        if (!template.isInUse()) {
            throw refused(NotificationFault.OUT_OF_USE, null);
        }
        template.retired(now());
        return written(template);
    }

    private Map<MessagePlaceholder, String> example(StoredTemplate template) {
        return examples.example(
                NotificationLanguage.valueOf(template.language()),
                MessageSide.valueOf(template.side()));
    }

    private StoredTemplate locked(UUID id) {
        var template = templates.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        if (!places.mayWord(template.placeCode(), template.countyCode())) {
            throw new Refused(Fault.notFound());
        }
        expectedVersion.compare(template);
        return template;
    }

    /** Keeps the version, and tells the audit trail of it. */
    private UUID written(StoredTemplate template) {
        versions.persistAndFlush(
                new StoredTemplateVersion(template, currentScope.get().personName()));
        audit.record(
                new AuditRecord(
                        AuditKind.MESSAGE_CHANGED,
                        template.countyCode(),
                        null,
                        "MessageTemplate",
                        template.id(),
                        Map.of(
                                "place", template.placeCode(),
                                "happening", template.happening(),
                                "version", Integer.toString(template.version())),
                        null),
                WORDING);
        return template.id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refused refused(NotificationFault code, String field) {
        return new Refused(field == null ? Fault.of(code) : Fault.of(code, field));
    }
}
