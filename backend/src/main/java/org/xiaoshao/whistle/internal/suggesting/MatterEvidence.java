package org.xiaoshao.whistle.internal.suggesting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which matters a text speaks for, learned from closed whistles and the titles of matters. A gram
 * weighs what naive Bayes gives it: how much more frequent it is under a matter than under all
 * others, each smoothed by how frequent it is at all. Only what speaks for a matter is added up, so
 * every word that counted is shown, and how often a matter occurs decides nothing. Pure, and
 * nothing of it is kept.
 */
public final class MatterEvidence {

    /** From here on a gram is said to speak for a matter: twice as frequent there as elsewhere. */
    private static final double SPEAKS = Math.log(2);

    private static final int MOST_WORDS = 5;

    /** A whistle that was closed under a matter. */
    public record Closed(String matter, String text) {}

    /** A matter that may be admitted under. */
    public record Candidate(String matter, String title) {}

    /**
     * A matter that the text speaks for.
     *
     * @param words of the text, the strongest first
     * @param whistles how many closed ones of that matter have one of these words
     */
    public record Found(String matter, List<String> words, int whistles) {}

    /** How many texts hold each gram, in all and under each matter. */
    private final Map<String, Integer> withGram = new HashMap<>();

    private final Map<String, Map<String, Integer>> underMatter = new HashMap<>();
    private final Map<String, Integer> ofMatter = new HashMap<>();
    private final List<Candidate> candidates;
    private final List<Closed> closed;
    private int texts;

    public MatterEvidence(Collection<Candidate> candidates, Collection<Closed> closed) {
        this.candidates = List.copyOf(candidates);
        this.closed = List.copyOf(closed);
        // A title counts as one more whistle: so a community without a past is told something.
        candidates.forEach(one -> learn(one.matter(), one.title()));
        closed.forEach(one -> learn(one.matter(), one.text()));
    }

    private void learn(String matter, String text) {
        texts++;
        ofMatter.merge(matter, 1, Integer::sum);
        for (var gram : Grams.of(text)) {
            withGram.merge(gram, 1, Integer::sum);
            underMatter
                    .computeIfAbsent(matter, one -> new HashMap<>())
                    .merge(gram, 1, Integer::sum);
        }
    }

    /** The best first, with what is at least half as strong; none that no word speaks for. */
    public List<Found> of(String text, int most) {
        record Scored(String matter, double score, List<String> words) {}
        var scored = new ArrayList<Scored>();
        for (var candidate : candidates) {
            var weights = weights(candidate.matter(), text);
            if (!weights.isEmpty()) {
                var score = weights.values().stream().mapToDouble(Double::doubleValue).sum();
                scored.add(new Scored(candidate.matter(), score, words(text, weights)));
            }
        }
        var best = scored.stream().mapToDouble(Scored::score).max().orElse(0);
        return scored.stream()
                .filter(one -> one.score() >= best / 2)
                .sorted(
                        Comparator.comparingDouble(Scored::score)
                                .reversed()
                                .thenComparing(Scored::matter))
                .limit(most)
                .map(one -> new Found(one.matter(), one.words(), behind(one.matter(), one.words())))
                .toList();
    }

    /** What each gram of the text weighs that speaks for that matter. */
    private Map<String, Double> weights(String matter, String text) {
        var here = underMatter.getOrDefault(matter, Map.of());
        double own = ofMatter.get(matter);
        var weights = new HashMap<String, Double>();
        for (var gram : Grams.of(text)) {
            var under = here.getOrDefault(gram, 0);
            if (under == 0) {
                continue;
            }
            double all = withGram.get(gram);
            var usual = all / texts;
            var within = (under + usual) / (own + 1);
            var elsewhere = (all - under + usual) / (texts - own + 1);
            var weight = Math.log(within / elsewhere);
            if (weight > SPEAKS) {
                weights.put(gram, weight);
            }
        }
        return weights;
    }

    /** Speaking grams that overlap in the text are one word: 消防、防通、通道 are 消防通道. */
    private static List<String> words(String text, Map<String, Double> weights) {
        var words = new HashMap<String, Double>();
        var word = new StringBuilder();
        double weight = 0;
        int run = -1;
        for (var placed : Grams.placed(text)) {
            var own = weights.getOrDefault(placed.gram(), 0.0);
            var speaks = own > 0;
            if (!speaks || placed.run() != run) {
                keep(words, word, weight);
                weight = 0;
            }
            if (speaks) {
                word.append(word.isEmpty() ? placed.gram() : last(placed.gram()));
                weight += own;
            }
            run = placed.run();
        }
        keep(words, word, weight);
        return words.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void keep(Map<String, Double> words, StringBuilder word, double weight) {
        if (!word.isEmpty()) {
            words.merge(word.toString(), weight, Math::max);
            word.setLength(0);
        }
    }

    private static String last(String gram) {
        return gram.substring(gram.offsetByCodePoints(0, 1));
    }

    private int behind(String matter, List<String> words) {
        Set<String> grams = new HashSet<>();
        words.forEach(word -> grams.addAll(Grams.of(word)));
        return (int)
                closed.stream()
                        .filter(one -> one.matter().equals(matter))
                        .filter(one -> Grams.of(one.text()).stream().anyMatch(grams::contains))
                        .count();
    }
}
