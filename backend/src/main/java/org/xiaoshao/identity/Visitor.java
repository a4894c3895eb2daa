package org.xiaoshao.identity;

import jakarta.enterprise.context.RequestScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, for those who do not log in: the device, as its web app names itself,
 * and the range of its network address. Neither is logged, nor stored as it is.
 */
@RequestScoped
public class Visitor {

    private static final int IPV4_RANGE_BYTES = 3;
    private static final int IPV6_RANGE_BYTES = 7;
    private static final int LONGEST_DEVICE = 64;

    private String device;
    private String range = "unknown";

    /**
     * Says where this request comes from.
     *
     * @param deviceHeader what the client calls itself; null when it does not
     * @param address the address of the client, or of the proxy that we do not trust
     */
    public void comesFrom(String deviceHeader, String address) {
        device =
                deviceHeader == null
                                || deviceHeader.isBlank()
                                || deviceHeader.length() > LONGEST_DEVICE
                        ? null
                        : deviceHeader;
        range = rangeOf(address);
    }

    /** The name that the device gives itself; null when it gives none. */
    public String device() {
        return device;
    }

    /** The network around its address: 256 neighbours of IPv4, one site (/56) of IPv6. */
    String range() {
        return range;
    }

    static String rangeOf(String address) {
        try {
            // A literal address: nothing is looked up.
            var bytes = InetAddress.getByName(address).getAddress();
            var length = bytes.length == 4 ? IPV4_RANGE_BYTES : IPV6_RANGE_BYTES;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
        } catch (UnknownHostException notAnAddress) {
            return "unknown";
        }
    }
}
