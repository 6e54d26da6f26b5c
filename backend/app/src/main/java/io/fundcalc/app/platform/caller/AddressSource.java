package io.fundcalc.app.platform.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * The caller by its address, as the server knows it: what proxies say counts only where {@code FORWARD_HEADERS} and
 * {@code TRUSTED_PROXIES} let it, and then the server has already put it in its place.
 */
final class AddressSource {

    private AddressSource() {}

    static Principal of(HttpServletRequest request) {
        return new Principal(Principal.Kind.ADDRESS, network(request.getRemoteAddr()));
    }

    /**
     * An IPv4 address, or the /64 network of an IPv6 address, for one household or server owns a whole such network and
     * could take a new address for each call.
     *
     * @param address with all eight groups where it is IPv6, as the server writes it; a proxy may shorten zeros
     */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String plain = withoutZone(address);
        int dots = plain.lastIndexOf('.');
        if (dots >= 0) {
            // An IPv4 address in the clothes of IPv6, ::ffff:192.0.2.1.
            return plain.substring(plain.lastIndexOf(':') + 1);
        }
        int gap = plain.indexOf("::");
        String[] head = groups(gap < 0 ? plain : plain.substring(0, gap));
        String[] tail = gap < 0 ? new String[0] : groups(plain.substring(gap + 2));
        int zeros = gap < 0 ? 0 : Math.max(0, 8 - head.length - tail.length);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            network.append(i == 0 ? "" : ":").append(group(head, tail, zeros, i));
        }
        return network.append("::/64").toString();
    }

    private static String group(String[] head, String[] tail, int zeros, int index) {
        if (index < head.length) {
            return canonical(head[index]);
        }
        int inTail = index - head.length - zeros;
        return inTail < 0 || inTail >= tail.length ? "0" : canonical(tail[inTail]);
    }

    private static String canonical(String group) {
        int start = 0;
        while (start < group.length() - 1 && group.charAt(start) == '0') {
            start++;
        }
        return group.substring(start).toLowerCase(Locale.ROOT);
    }

    private static String[] groups(String part) {
        return part.isEmpty() ? new String[0] : part.split(":", -1);
    }

    private static String withoutZone(String address) {
        String plain = address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
        int zone = plain.indexOf('%');
        return zone < 0 ? plain : plain.substring(0, zone);
    }
}
