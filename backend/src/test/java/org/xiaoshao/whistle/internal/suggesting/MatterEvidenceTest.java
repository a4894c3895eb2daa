package org.xiaoshao.whistle.internal.suggesting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xiaoshao.whistle.internal.suggesting.MatterEvidence.Candidate;
import org.xiaoshao.whistle.internal.suggesting.MatterEvidence.Closed;

/** What a text speaks for, without a database. */
class MatterEvidenceTest {

    private static final List<Candidate> MATTERS =
            List.of(
                    new Candidate("安-07", "消防通道堵塞"),
                    new Candidate("环-01", "楼道灯、路灯不亮"),
                    new Candidate("环-03", "垃圾乱堆乱倒"),
                    new Candidate("暖-01", "独居老人探访"));

    private static List<String> found(String text, Closed... closed) {
        return new MatterEvidence(MATTERS, List.of(closed))
                .of(text, 3).stream()
                        .map(one -> one.matter() + one.words() + one.whistles())
                        .toList();
    }

    @Test
    void a_text_without_a_known_word_speaks_for_nothing() {
        assertEquals(List.of(), found(""));
        assertEquals(List.of(), found("！？…… 1"));
        assertEquals(List.of(), found("水管爆裂"));
    }

    @Test
    void a_community_without_a_past_learns_from_the_titles_alone() {
        assertEquals(List.of("安-07[消防通道]0"), found("五号楼的消防通道被占"));
    }

    @Test
    void what_was_closed_before_teaches_words_that_no_title_has() {
        assertEquals(
                List.of("环-03[大件家具]2"),
                found(
                        "门口扔着大件家具",
                        new Closed("环-03", "大件家具没人收"),
                        new Closed("环-03", "又有人扔大件家具"),
                        new Closed("环-01", "门口漆黑一片")));
    }

    @Test
    void a_word_that_is_everywhere_speaks_for_nobody() {
        var everywhere =
                MATTERS.stream()
                        .flatMap(
                                one ->
                                        Collections.nCopies(5, new Closed(one.matter(), "请尽快处理"))
                                                .stream())
                        .toArray(Closed[]::new);
        assertEquals(List.of(), found("请尽快处理", everywhere));
    }

    @Test
    void forgotten_words_teach_nothing_any_more() {
        var kept = new Closed("环-03", "大件家具没人收");
        assertEquals(List.of("环-03[大件家具]1"), found("大件家具", kept));
        assertEquals(List.of(), found("大件家具", new Closed("环-03", "")));
    }

    @Test
    void at_most_as_many_are_named_as_asked_for_and_the_strongest_first() {
        var evidence = new MatterEvidence(MATTERS, List.of());
        var text = "楼道灯不亮，垃圾乱堆，消防通道堵塞，独居老人";
        assertEquals(4, evidence.of(text, 4).size());
        assertEquals(2, evidence.of(text, 2).size());
        assertEquals("安-07", evidence.of(text, 1).get(0).matter());
    }

    @Test
    void words_are_parts_of_the_text_itself_and_never_run_over_a_stop() {
        var texts = Stream.of("消防。通道", "消防 通道").map(MatterEvidenceTest::found).toList();
        for (var found : texts) {
            assertEquals(List.of("安-07[消防, 通道]0"), found);
        }
    }

    @Test
    void letters_and_numbers_are_taken_as_whole_words() {
        assertEquals(List.of("环-01[led]1"), found("LED 坏了", new Closed("环-01", "led灯不亮")));
    }
}
