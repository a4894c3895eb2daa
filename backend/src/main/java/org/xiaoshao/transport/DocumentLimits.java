package org.xiaoshao.transport;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How big a document may be. Counted on field nodes after fragments are laid out, whatever the
 * fragments are called, on the syntax alone: before validation, which is itself slow on hostile
 * documents. The web app's largest document and the usual introspection query stay well below half
 * of each limit.
 */
final class DocumentLimits {

    static final int DEEPEST = 16;
    static final int MOST_SELECTIONS = 500;
    static final int MOST_ROOT_FIELDS = 20;
    static final int MOST_ALIASES = 50;
    static final int MOST_DIRECTIVES = 50;
    static final int MOST_DEFINITIONS = 50;
    static final int MOST_CHARACTERS = 50_000;
    static final int MOST_TOKENS = 5_000;
    static final int MOST_BLANKS = 20_000;

    /** Fields by which an introspection could go round in circles; each may nest in itself once. */
    private static final Set<String> ROUNDABOUTS =
            Set.of("types", "fields", "inputFields", "interfaces", "possibleTypes", "args");

    /** What is too much; the limit is named to the client. */
    enum Excess {
        TOO_DEEP("The document nests deeper than " + DEEPEST + " fields."),
        TOO_MANY_SELECTIONS(
                "The document selects more than " + MOST_SELECTIONS + " fields and fragments."),
        TOO_MANY_ROOT_FIELDS("An operation asks for more than " + MOST_ROOT_FIELDS + " things."),
        TOO_MANY_ALIASES("The document uses more than " + MOST_ALIASES + " aliases."),
        TOO_MANY_DIRECTIVES("The document uses more than " + MOST_DIRECTIVES + " directives."),
        TOO_MANY_DEFINITIONS("The document defines more than " + MOST_DEFINITIONS + " things."),
        INTROSPECTION_CIRCULAR("The introspection goes round in circles."),
        FRAGMENTS_CIRCULAR("The fragments contain each other.");

        private final String message;

        Excess(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }
    }

    /** Limits that already stop the reading of a document. */
    static ParserOptions parserOptions() {
        return ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .maxCharacters(MOST_CHARACTERS)
                .maxTokens(MOST_TOKENS)
                .maxWhitespaceTokens(MOST_BLANKS)
                .maxRuleDepth(200)
                .redactTokenParserErrorMessages(true)
                .build();
    }

    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> open = new HashSet<>();
    private final Set<String> laidOut = new HashSet<>();
    private int selections;
    private int aliases;
    private int directives;

    private DocumentLimits(Document document) {
        fragments = Fragments.of(document);
    }

    /** The first limit that the document exceeds; empty for a document of ordinary size. */
    static Optional<Excess> excess(Document document) {
        try {
            new DocumentLimits(document).measure(document);
            return Optional.empty();
        } catch (Exceeded exceeded) {
            return Optional.of(exceeded.excess);
        }
    }

    private void measure(Document document) {
        require(document.getDefinitions().size() <= MOST_DEFINITIONS, Excess.TOO_MANY_DEFINITIONS);
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            count(operation);
            operation.getVariableDefinitions().forEach(this::count);
            var rootFields = walk(operation.getSelectionSet(), List.of());
            require(rootFields <= MOST_ROOT_FIELDS, Excess.TOO_MANY_ROOT_FIELDS);
        }
        // Fragments that nothing spreads cost a validation, too.
        fragments.keySet().stream()
                .filter(name -> !laidOut.contains(name))
                .forEach(name -> spread(name, List.of()));
    }

    /**
     * Goes through a selection, fragments laid out in place.
     *
     * @param path names of the fields above
     * @return how many fields stand directly in it
     */
    private int walk(SelectionSet selection, List<String> path) {
        if (selection == null) {
            return 0;
        }
        require(path.size() < DEEPEST, Excess.TOO_DEEP);
        var direct = 0;
        for (var part : selection.getSelections()) {
            require(++selections <= MOST_SELECTIONS, Excess.TOO_MANY_SELECTIONS);
            if (part instanceof Field field) {
                direct++;
                walk(field, path);
            } else if (part instanceof InlineFragment inline) {
                count(inline);
                direct += walk(inline.getSelectionSet(), path);
            } else if (part instanceof FragmentSpread spread) {
                count(spread);
                direct += spread(spread.getName(), path);
            }
        }
        return direct;
    }

    private void walk(Field field, List<String> path) {
        count(field);
        if (field.getAlias() != null) {
            require(++aliases <= MOST_ALIASES, Excess.TOO_MANY_ALIASES);
        }
        if (isIntrospection(path) && ROUNDABOUTS.contains(field.getName())) {
            require(!path.contains(field.getName()), Excess.INTROSPECTION_CIRCULAR);
        }
        if (field.getSelectionSet() != null) {
            walk(field.getSelectionSet(), append(path, field.getName()));
        }
    }

    private int spread(String name, List<String> path) {
        var fragment = fragments.get(name);
        if (fragment == null) {
            return 0;
        }
        require(open.add(name), Excess.FRAGMENTS_CIRCULAR);
        laidOut.add(name);
        count(fragment);
        var direct = walk(fragment.getSelectionSet(), path);
        open.remove(name);
        return direct;
    }

    private void count(DirectivesContainer<?> node) {
        List<Directive> found = node.getDirectives();
        directives += found.size();
        require(directives <= MOST_DIRECTIVES, Excess.TOO_MANY_DIRECTIVES);
    }

    private static boolean isIntrospection(List<String> path) {
        return !path.isEmpty() && (path.get(0).equals("__schema") || path.get(0).equals("__type"));
    }

    private static List<String> append(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static void require(boolean fine, Excess excess) {
        if (!fine) {
            throw new Exceeded(excess);
        }
    }

    private static final class Exceeded extends RuntimeException {

        private final transient Excess excess;

        Exceeded(Excess excess) {
            super(null, null, false, false);
            this.excess = excess;
        }
    }
}
