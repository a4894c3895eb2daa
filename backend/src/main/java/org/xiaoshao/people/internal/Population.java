package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.people.AgeBand;
import org.xiaoshao.people.AgeFigure;
import org.xiaoshao.people.PopulationFiguresView;
import org.xiaoshao.people.Registration;
import org.xiaoshao.people.RegistrationFigure;
import org.xiaoshao.people.Tenure;
import org.xiaoshao.people.TenureFigure;
import org.xiaoshao.territory.DivisionView;

/**
 * Counts who lives in a place. Those who see the rows get exact counts; everybody else gets {@link
 * #told} ones.
 */
@ApplicationScoped
public class Population {

    /** Counts below this are not told, and others to this much only. */
    static final int LEAST = 5;

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject PeopleScope peopleScope;
    @Inject Clock clock;

    /** The figures of a county, town or community, in one statement. */
    public PopulationFiguresView of(DivisionView place) {
        var exact = peopleScope.runs(currentScope.get(), place.code());
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                "select dimension, category, number from population(:place, :year)",
                                Tuple.class)
                        .setParameter("place", place.code())
                        .setParameter("year", LocalDate.now(clock).getYear())
                        .getResultList();
        var registration = counts(rows, "REGISTRATION", Registration.class);
        var tenure = counts(rows, "TENURE", Tenure.class);
        var ages = counts(rows, "AGE", AgeBand.class);
        var residents = total(rows, "RESIDENTS");
        var households = total(rows, "HOUSEHOLDS");
        return new PopulationFiguresView(
                place.code(),
                place.name(),
                clock.instant(),
                exact,
                shown(residents, exact),
                shown(households, exact),
                registration.entrySet().stream()
                        .map(e -> new RegistrationFigure(e.getKey(), shown(e.getValue(), exact)))
                        .toList(),
                tenure.entrySet().stream()
                        .map(e -> new TenureFigure(e.getKey(), shown(e.getValue(), exact)))
                        .toList(),
                ages.entrySet().stream()
                        .map(e -> new AgeFigure(e.getKey(), shown(e.getValue(), exact)))
                        .toList());
    }

    /**
     * What the public is told of a count: nothing below five, and the nearest multiple of five
     * otherwise, totals included. Suppressing small cells alone would not do: a cell left out could
     * be had by subtracting its neighbours from their total, one community from its town, or
     * yesterday from today. Of rounded counts every difference is off by as much as is hidden.
     */
    static Integer told(int count) {
        return count < LEAST ? null : (count + LEAST / 2) / LEAST * LEAST;
    }

    private static Integer shown(int count, boolean exact) {
        return exact ? Integer.valueOf(count) : told(count);
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(
            List<Tuple> rows, String dimension, Class<E> categories) {
        var counts = new EnumMap<E, Integer>(categories);
        Arrays.stream(categories.getEnumConstants()).forEach(category -> counts.put(category, 0));
        rows.stream()
                .filter(row -> row.get("dimension", String.class).equals(dimension))
                .forEach(
                        row ->
                                counts.put(
                                        Enum.valueOf(categories, row.get("category", String.class)),
                                        row.get("number", Long.class).intValue()));
        return counts;
    }

    private static int total(List<Tuple> rows, String category) {
        return rows.stream()
                .filter(row -> row.get("dimension", String.class).equals("TOTAL"))
                .filter(row -> row.get("category", String.class).equals(category))
                .mapToInt(row -> row.get("number", Long.class).intValue())
                .sum();
    }
}
