package org.xiaoshao.transport;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.identity.Caller;
import org.xiaoshao.identity.CurrentCaller;
import org.xiaoshao.shared.Role;

/**
 * Who is told the schema. On a desk everybody, for the sake of tools; on a server those who
 * integrate or configure. The schema is published with each release, so this hides nothing: it
 * keeps strangers from making the server print it.
 */
@ApplicationScoped
class Introspection {

    private static final Set<Role> TOLD = EnumSet.of(Role.INTEGRATOR, Role.ADMINISTRATOR);

    @Inject CurrentCaller currentCaller;

    @ConfigProperty(name = "xiaoshao.introspection-for-all")
    boolean forAll;

    /** Whether that caller may read the schema. */
    boolean isOpenTo(Caller caller) {
        return forAll || caller.hasAny(TOLD);
    }

    /** Whether the operation asks for the schema and the caller of this request may not. */
    boolean isForbidden(Document document, OperationDefinition operation) {
        return !forAll
                && asks(document, operation.getSelectionSet())
                && !isOpenTo(currentCaller.get());
    }

    /** Looks at root fields only: below them nothing is called so. */
    private static boolean asks(Document document, SelectionSet root) {
        return root.getSelections().stream()
                .anyMatch(
                        part -> {
                            if (part instanceof Field field) {
                                return field.getName().equals("__schema")
                                        || field.getName().equals("__type");
                            }
                            return asks(
                                    document,
                                    part instanceof InlineFragment inline
                                            ? inline.getSelectionSet()
                                            : fragment(document, (FragmentSpread) part));
                        });
    }

    private static SelectionSet fragment(Document document, FragmentSpread spread) {
        return Fragments.of(document).get(spread.getName()).getSelectionSet();
    }
}
