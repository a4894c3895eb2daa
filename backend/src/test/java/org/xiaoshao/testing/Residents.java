package org.xiaoshao.testing;

import java.util.List;
import java.util.stream.IntStream;

/** Invented residents for tests that need more people than the demo has. */
public final class Residents {

    private Residents() {}

    /** Subjects of that many residents of 昆新, the same ones each time. */
    public static List<String> ofKunxin(int number) {
        TableOwner.unbound(
                connection -> {
                    try (var insert =
                            connection.prepareStatement(
                                    """
                                    with people as (
                                        insert into person (id, subject, name)
                                        select cast(subject as uuid), subject, '居民'
                                        from (select format('00000000-0000-4000-a001-%s', lpad(n::text, 12, '0'))
                                              from generate_series(1, ?) n) as made (subject)
                                        on conflict do nothing
                                        returning id)
                                    insert into post (person_id, role, division_code, valid_from)
                                    select id, 'resident', ?, date '2025-01-01' from people\
                                    """)) {
                        insert.setInt(1, number);
                        insert.setString(2, DemoPlaces.KUNXIN);
                        return insert.executeUpdate();
                    }
                },
                "person",
                "post");
        return IntStream.rangeClosed(1, number)
                .mapToObj("00000000-0000-4000-a001-%012d"::formatted)
                .toList();
    }
}
