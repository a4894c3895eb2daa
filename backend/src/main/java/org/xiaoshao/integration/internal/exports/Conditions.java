package org.xiaoshao.integration.internal.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.xiaoshao.integration.ExportConditionsInput;
import org.xiaoshao.shared.FieldCipher;
import org.xiaoshao.shared.FieldCipher.Spot;

/** Keeps the conditions of a list until it is written; sealed, since they may hold a name. */
@ApplicationScoped
class Conditions {

    @Inject ObjectMapper json;
    @Inject FieldCipher cipher;

    byte[] sealed(UUID export, ExportConditionsInput conditions) {
        try {
            return conditions == null
                    ? null
                    : cipher.seal(json.writeValueAsString(conditions), spot(export));
        } catch (JsonProcessingException recordsAlwaysSerialise) {
            throw new IllegalStateException(recordsAlwaysSerialise);
        }
    }

    ExportConditionsInput opened(UUID export, byte[] sealed) {
        try {
            return sealed == null
                    ? ExportConditionsInput.ANY
                    : json.readValue(
                            cipher.open(sealed, spot(export)), ExportConditionsInput.class);
        } catch (JsonProcessingException notOurs) {
            // Without its message, which repeats what it could not read.
            throw new IllegalStateException("The conditions of an export cannot be read.");
        }
    }

    private static Spot spot(UUID export) {
        return new Spot("export", export, "conditions");
    }
}
