package org.xiaoshao.foresight.internal;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.xiaoshao.foresight.ForesightEvidenceView;
import org.xiaoshao.foresight.ForesightKind;
import org.xiaoshao.foresight.ForesightProposalView;
import org.xiaoshao.organisation.MatterView;

/**
 * The words of the whistle that a finding is worth. They go into the ledger, so they are in its
 * language. Pure.
 */
final class Proposal {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("foresight.zh");
    private static final int TITLE = 60;
    private static final int MOST_NUMBERS = 60;

    /** What was counted. */
    record Statistic(
            LocalDate from, LocalDate to, int observed, double expected, double probability) {}

    private Proposal() {}

    static ForesightProposalView of(
            ForesightKind kind,
            MatterView matter,
            Statistic counted,
            String place,
            List<ForesightEvidenceView> evidence) {
        var values =
                new Object[] {
                    place,
                    matter.title(),
                    String.valueOf(ChronoUnit.DAYS.between(counted.from(), counted.to()) + 1),
                    String.valueOf(counted.observed()),
                    String.format(Locale.ROOT, "%.1f", counted.expected()),
                    percent(counted.probability()),
                    counted.from().toString(),
                    counted.to().toString(),
                    numbers(evidence)
                };
        return new ForesightProposalView(
                matter.kind(),
                shortened(words(kind + ".title", values)),
                words(kind + ".description", values));
    }

    /** Never nought: what is rarer than the last place shown is said to be rarer. */
    static String percent(double probability) {
        var percent = probability * 100;
        return percent < 0.1
                ? words("percent.less", new Object[0])
                : String.format(Locale.ROOT, "%.1f%%", percent);
    }

    private static String numbers(List<ForesightEvidenceView> evidence) {
        var named =
                evidence.stream()
                        .limit(MOST_NUMBERS)
                        .map(ForesightEvidenceView::number)
                        .collect(Collectors.joining(words("numbers.between", new Object[0])));
        return evidence.size() <= MOST_NUMBERS
                ? named
                : words("numbers.more", new Object[] {named, String.valueOf(evidence.size())});
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE - 1)) + "…";
    }

    private static String words(String key, Object[] values) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(values);
    }
}
