package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.xiaoshao.shared.FieldCipher;

/** Addresses, sealed one by one as every sensitive value is. */
@ApplicationScoped
class Addresses {

    private static final String TABLE = "notification_preference";

    @Inject FieldCipher cipher;

    byte[] sealedMail(UUID person, String mail) {
        return cipher.seal(mail, new FieldCipher.Spot(TABLE, person, "mail"));
    }

    byte[] sealedPhone(UUID person, String phone) {
        return cipher.seal(phone, new FieldCipher.Spot(TABLE, person, "phone"));
    }

    /** Null where there is none, or none that can be read: its key may be listed no more. */
    String mail(UUID person, byte[] sealed) {
        return opened(sealed, new FieldCipher.Spot(TABLE, person, "mail"));
    }

    /** As {@link #mail}. */
    String phone(UUID person, byte[] sealed) {
        return opened(sealed, new FieldCipher.Spot(TABLE, person, "phone"));
    }

    private String opened(byte[] sealed, FieldCipher.Spot spot) {
        try {
            return cipher.open(sealed, spot);
        } catch (FieldCipher.Unreadable typedAgainThen) {
            return null;
        }
    }
}
