package org.xiaoshao.transport;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.Map;
import java.util.stream.Collectors;
import org.xiaoshao.shared.Page;

/**
 * What an operation could ask of the server: the number of values its answer may hold. A field
 * costs one; what lies below a paged list counts once for each row of the page.
 */
final class QueryCost {

    /** A page of 100 whistles, each with 200 values. */
    static final long MOST = 20_000;

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Value<?>> defaults;
    private final Map<String, Object> variables;

    private QueryCost(
            Document document, OperationDefinition operation, Map<String, Object> variables) {
        this.fragments = Fragments.of(document);
        this.defaults =
                operation.getVariableDefinitions().stream()
                        .filter(variable -> variable.getDefaultValue() != null)
                        .collect(
                                Collectors.toMap(
                                        VariableDefinition::getName,
                                        VariableDefinition::getDefaultValue));
        this.variables = variables;
    }

    /** The cost of a valid operation; fragments do not contain each other. */
    static long of(
            Document document, OperationDefinition operation, Map<String, Object> variables) {
        return new QueryCost(document, operation, variables).of(operation.getSelectionSet());
    }

    private long of(SelectionSet selection) {
        if (selection == null) {
            return 0;
        }
        var sum = 0L;
        for (var part : selection.getSelections()) {
            if (part instanceof Field field) {
                sum += 1 + rows(field) * of(field.getSelectionSet());
            } else if (part instanceof InlineFragment inline) {
                sum += of(inline.getSelectionSet());
            } else if (part instanceof FragmentSpread spread) {
                sum += of(fragments.get(spread.getName()).getSelectionSet());
            }
            if (sum > MOST) {
                return MOST + 1;
            }
        }
        return sum;
    }

    /** Pages out of range cost as much as the largest: their own refusal comes later. */
    private long rows(Field field) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals("first"))
                .map(argument -> size(argument.getValue()))
                .findFirst()
                .orElse(1L);
    }

    private long size(Object value) {
        if (value instanceof VariableReference reference) {
            var given = variables.get(reference.getName());
            return size(given == null ? defaults.get(reference.getName()) : given);
        }
        if (value instanceof IntValue literal) {
            return clamped(literal.getValue());
        }
        return value instanceof Number number
                ? clamped(BigInteger.valueOf(number.longValue()))
                : Page.DEFAULT_FIRST;
    }

    private static long clamped(BigInteger size) {
        return size.max(BigInteger.ONE).min(BigInteger.valueOf(Page.MAX_FIRST)).longValue();
    }
}
