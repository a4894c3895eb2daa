package org.xiaoshao.shared.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rows sent to the database as one parameter, for {@code jsonb_to_recordset(cast(:rows as jsonb))}:
 * one statement, whatever their number.
 */
public final class RowSet {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private Map<String, Object> row;

    /** Begins another row. */
    public RowSet row() {
        row = new LinkedHashMap<>();
        rows.add(row);
        return this;
    }

    /** A text, number, id, day or bytes of that column; null for nothing. */
    public RowSet with(String column, Object value) {
        row.put(column, plain(value));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public String json() {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException plainValuesAlwaysSerialise) {
            throw new IllegalStateException(plainValuesAlwaysSerialise);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof byte[] bytes) {
            // What PostgreSQL reads as bytea.
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        return value instanceof UUID || value instanceof LocalDate || value instanceof Enum<?>
                ? value.toString()
                : value;
    }
}
