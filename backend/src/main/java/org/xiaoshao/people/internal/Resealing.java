package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.xiaoshao.people.SealedAnew;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.shared.FieldCipher;
import org.xiaoshao.shared.Page;

/**
 * Seals values of residents anew that an older key sealed, and indexes them anew. Nothing that a
 * reader sees changes, so no version does. Rows that somebody else holds are left for another
 * round.
 */
@ApplicationScoped
public class Resealing {

    private static final String OLD =
            "(substr(phone, 1, 4) <> :newest or substr(id_number, 1, 4) <> :newest"
                    + " or substr(birth_date, 1, 4) <> :newest)";

    @Inject EntityManager entityManager;
    @Inject ResidentValues values;
    @Inject FieldCipher cipher;

    /** The next rows after that id. */
    public SealedAnew batch(UUID after, int size) {
        open();
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                "select id, phone, id_number, birth_date from resident where id > :after and "
                                        + OLD
                                        + " order by id limit "
                                        + Page.size(size)
                                        + " for update skip locked",
                                Tuple.class)
                        .setParameter("after", after)
                        .setParameter("newest", newest())
                        .getResultList();
        var unreadable = (int) rows.stream().filter(row -> !sealed(row)).count();
        return new SealedAnew(
                rows.isEmpty() ? null : rows.get(rows.size() - 1).get("id", UUID.class),
                rows.size() - unreadable,
                unreadable);
    }

    /** How many residents carry a value of each key, by its number. */
    public Map<Integer, Long> carried() {
        open();
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                """
                                select substr(value, 1, 4) as key, count(distinct id) as residents
                                from resident cross join lateral (values (phone), (id_number), (birth_date)) v (value)
                                where value is not null group by 1""",
                                Tuple.class)
                        .getResultList();
        var carried = new TreeMap<Integer, Long>();
        rows.forEach(
                row ->
                        carried.put(
                                ByteBuffer.wrap(row.get("key", byte[].class)).getInt(),
                                row.get("residents", Long.class)));
        return carried;
    }

    /** Opens the rows to this transaction, which no caller began. */
    private void open() {
        entityManager
                .createNativeQuery(
                        "select set_config('xiaoshao.resealing', 'on', true)", String.class)
                .getSingleResult();
    }

    /** False where a value does not open: its key is not listed any more. */
    private boolean sealed(Tuple row) {
        var id = row.get("id", UUID.class);
        try {
            var phone = anew(id, SensitiveField.PHONE, row.get("phone", byte[].class));
            var number = anew(id, SensitiveField.ID_NUMBER, row.get("id_number", byte[].class));
            var day = values.openDay(id, row.get("birth_date", byte[].class));
            entityManager
                    .createNativeQuery(
                            """
                            update resident set phone = :phone, phone_index = :phone_index, id_number = :number,
                                   id_number_index = :number_index, birth_date = :day where id = :id""")
                    .setParameter("phone", phone.value())
                    .setParameter("phone_index", phone.index())
                    .setParameter("number", number.value())
                    .setParameter("number_index", number.index())
                    .setParameter("day", day == null ? null : values.sealed(id, day).value())
                    .setParameter("id", id)
                    .executeUpdate();
            return true;
        } catch (FieldCipher.Unreadable keyIsGone) {
            return false;
        }
    }

    private Sealed anew(UUID id, SensitiveField field, byte[] sealed) {
        return sealed == null
                ? Sealed.NOTHING
                : values.sealed(id, field, values.open(id, field, sealed));
    }

    private byte[] newest() {
        return ByteBuffer.allocate(Integer.BYTES).putInt(cipher.newest()).array();
    }
}
