package org.xiaoshao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhereTest {

    @Test
    void an_empty_one_excludes_nothing_wherever_it_stands() {
        assertEquals("", new Where().sql());
        assertEquals("true", new Where().condition());
        assertEquals(
                "((true) or (true))", Where.anyOf(List.of(new Where(), new Where())).condition());
    }

    @Test
    void numbering_renames_parameters_but_neither_casts_nor_longer_names() {
        var where = new Where();
        where.and("a = :now and b::now = :now_and_then", "now", 1).with("now_and_then", 2);
        assertEquals("(a = :now_7 and b::now = :now_and_then_7)", where.numbered(7).condition());
    }

    @Test
    void a_condition_on_nothing_given_does_not_apply() {
        assertEquals("true", new Where().and("a = :a", "a", null).condition());
    }
}
