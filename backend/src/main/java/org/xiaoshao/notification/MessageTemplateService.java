package org.xiaoshao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.notification.internal.PreviewReader;
import org.xiaoshao.notification.internal.TemplateActs;
import org.xiaoshao.notification.internal.TemplateReader;
import org.xiaoshao.shared.Refused;

/**
 * The standard texts that towns and counties word themselves. An act that is refused throws {@link
 * Refused}, which rolls back.
 */
@ApplicationScoped
@Transactional
public class MessageTemplateService {

    @Inject TemplateReader reader;
    @Inject PreviewReader previews;
    @Inject TemplateActs acts;

    /** What is said there and why; absent when there is no such place for the caller. */
    public Optional<MessageTextsView> texts(MessageTextsInput input) {
        return reader.texts(input);
    }

    /** What would be said; absent when there is no such place or whistle for the caller. */
    public Optional<MessagePreviewView> preview(MessagePreviewInput input) {
        return previews.preview(input);
    }

    public MessageTemplateView create(MessageTemplateCreateInput input) {
        return found(acts.create(input));
    }

    public MessageTemplateView change(UUID id, MessageTemplateChangeInput input) {
        return found(acts.change(id, input));
    }

    public MessageTemplateView retire(UUID id, MessageTemplateRetireInput input) {
        return found(acts.retire(id, input));
    }

    private MessageTemplateView found(UUID id) {
        return reader.byId(id).orElseThrow();
    }
}
