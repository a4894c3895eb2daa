package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.notification.MessageFaultView;
import org.xiaoshao.notification.MessagePlaceholder;
import org.xiaoshao.notification.MessagePreviewInput;
import org.xiaoshao.notification.MessagePreviewView;
import org.xiaoshao.notification.MessageRenderedView;
import org.xiaoshao.notification.MessageWordsInput;
import org.xiaoshao.notification.NotificationLanguage;
import org.xiaoshao.notification.internal.MessageExamples.About;
import org.xiaoshao.notification.internal.MessagePlaces.MessagePlace;
import org.xiaoshao.notification.internal.MessageSlots.Slot;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.whistle.WhistleService;
import org.xiaoshao.whistle.WhistleState;

/** Shows what would be said, before it is saved. */
@ApplicationScoped
public class PreviewReader {

    /** What a text may speak of, and no more than that; row-level security says of which. */
    private static final String ABOUT =
            """
            select w.number, w.state, d.community_name as community, l.name as organisation,
                   desk_phone(w.community_code) as phone
            from whistle w
            join division d on d.code = w.community_code
            left join organisation l on l.id = w.lead_organisation_id
            where w.id = :id""";

    @Inject EntityManager entityManager;
    @Inject MessagePlaces places;
    @Inject MessageExamples examples;
    @Inject TemplateReader templates;
    @Inject WhistleService whistles;

    /** Absent when there is no such place, or no such whistle, for the caller. */
    public Optional<MessagePreviewView> preview(MessagePreviewInput input) {
        var place = places.readable(input.place());
        if (place.isEmpty()) {
            return Optional.empty();
        }
        if (input.whistle() == null) {
            return Optional.of(preview(place.get(), input, null));
        }
        return about(NodeId.parse(input.whistle()))
                .map(about -> preview(place.get(), input, about));
    }

    private MessagePreviewView preview(MessagePlace place, MessagePreviewInput input, About about) {
        return new MessagePreviewView(
                rendered(place, input, about, NotificationLanguage.ZH, input.zh()),
                rendered(place, input, about, NotificationLanguage.EN, input.en()));
    }

    private MessageRenderedView rendered(
            MessagePlace place,
            MessagePreviewInput input,
            About about,
            NotificationLanguage language,
            MessageWordsInput draft) {
        var words =
                draft == null
                        ? templates
                                .chosen(
                                        place,
                                        input.matter(),
                                        new Slot(input.happening(), input.side()),
                                        language)
                                .words()
                        : new MessageWords(draft.subject(), draft.body());
        var example = examples.example(language, input.side());
        var values = about == null ? example : examples.values(language, input.side(), about);
        return rendered(words, example, values);
    }

    private static MessageRenderedView rendered(
            MessageWords words,
            Map<MessagePlaceholder, String> example,
            Map<MessagePlaceholder, String> values) {
        var filled = words.filled(values);
        return new MessageRenderedView(
                filled.subject(),
                filled.body(),
                MessageWords.length(filled.body()),
                MessageWords.segments(filled.body()),
                words.faults(example).stream()
                        .map(fault -> new MessageFaultView(fault.code().name(), fault.field()))
                        .toList());
    }

    private Optional<About> about(UUID id) {
        if (whistles.titles(List.of(id)).isEmpty()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(ABOUT, Tuple.class)
                        .setParameter("id", id)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new About(
                                        row.get("number", String.class),
                                        WhistleState.valueOf(row.get("state", String.class)),
                                        null,
                                        row.get("community", String.class),
                                        row.get("organisation", String.class),
                                        row.get("phone", String.class)))
                .findFirst();
    }
}
