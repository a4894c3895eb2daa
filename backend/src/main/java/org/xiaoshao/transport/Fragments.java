package org.xiaoshao.transport;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import java.util.Map;
import java.util.stream.Collectors;

/** The fragments of a document by name; of two with one name, which is invalid, the first. */
final class Fragments {

    private Fragments() {}

    static Map<String, FragmentDefinition> of(Document document) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(
                        Collectors.toMap(
                                FragmentDefinition::getName,
                                fragment -> fragment,
                                (first, second) -> first));
    }
}
