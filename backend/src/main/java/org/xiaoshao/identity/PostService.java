package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.xiaoshao.identity.internal.PostActs;
import org.xiaoshao.identity.internal.PostReader;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;

/**
 * Posts, for those who give them: read, given, ended and stood in for. An act that is refused
 * throws {@link Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class PostService {

    private static final String BY_ROLE = "posts";
    private static final int MOST_OF_A_NAME = 200;

    @Inject PostActs acts;
    @Inject PostReader posts;

    /**
     * A page of the posts where the caller gives posts, by role, then by the holder's name in
     * pinyin order; none of residents.
     *
     * @param first how many, 1 to 100; null for 20
     * @param after cursor to go on from; null from the start
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID, TOO_LONG or TEXT_INVALID (the
     *     search)
     */
    public PostConnection list(
            PostFilterInput filter, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var from = position(after);
        var search = TextRules.search(filter.search());
        var page = Page.of(posts.page(filter, search, from, size), size, from != null);
        return new PostConnection(
                page.rows().stream()
                        .map(row -> new PostEdge(cursor(row).encode(), row.sheet()))
                        .toList(),
                page.rows().stream().map(PostReader.Placed::sheet).toList(),
                page.info(PostService::cursor),
                counted ? posts.count(filter, search) : 0);
    }

    public PostSheetView appoint(PostAppointInput input) {
        return recorded(acts.appoint(input));
    }

    public PostSheetView end(UUID id, PostEndInput input) {
        return recorded(acts.end(id, input));
    }

    /** Answers the post that is stood in for. */
    public PostSheetView substitute(UUID id, PostSubstituteInput input) {
        return recorded(acts.substitute(id, input));
    }

    private PostSheetView recorded(UUID id) {
        return posts.byId(id).orElseThrow();
    }

    private static PostReader.Position position(String after) {
        var cursor = Cursor.decode(after, BY_ROLE, 3);
        if (cursor == null) {
            return null;
        }
        var name = cursor.keys().get(1);
        var id = NodeId.parse(cursor.keys().get(2));
        if (id == null || TextRules.faultOfRequired(name, MOST_OF_A_NAME).isPresent()) {
            throw Cursor.invalid();
        }
        try {
            return new PostReader.Position(Integer.parseInt(cursor.keys().get(0)), name, id);
        } catch (NumberFormatException forged) {
            throw Cursor.invalid();
        }
    }

    private static Cursor cursor(PostReader.Placed row) {
        var at = row.at();
        return Cursor.of(BY_ROLE, Integer.toString(at.rank()), at.name(), at.id().toString());
    }
}
