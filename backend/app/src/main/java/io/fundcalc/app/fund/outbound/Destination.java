package io.fundcalc.app.fund.outbound;

import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Looks where a host leads before anything is sent there: a public name must not lead into a private network. */
final class Destination {

    private static final int BYTE = 0xFF;

    private Destination() {}

    /**
     * Lets a call pass whose host has public addresses alone. A mirror may be anywhere, for the operator has named it;
     * so may what a proxy reaches, which the operator has named too.
     *
     * @throws SourceFault where the host is unknown or has a private address
     */
    static void check(URI target, SourceAddress address) {
        if (address.isMirror() || byProxy(target)) {
            return;
        }
        try {
            InetAddress[] found = InetAddress.getAllByName(target.getHost());
            if (!Arrays.stream(found).allMatch(Destination::isPublic)) {
                throw new SourceFault(Kind.FOREIGN_HOST, target.getHost() + " leads into a private network");
            }
        } catch (UnknownHostException _) {
            throw new SourceFault(Kind.UNREACHABLE, "unknown host " + target.getHost());
        }
    }

    private static boolean byProxy(URI target) {
        ProxySelector proxies = ProxySelector.getDefault();
        return proxies != null && proxies.select(target).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }

    /** Whether an address belongs to the Internet: none of RFC 1918, 3927, 4193, 4291, 6598, and not this machine. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        boolean shared = bytes.length == 4 && first == 100 && second >= 64 && second < 128;
        boolean thisNetwork = bytes.length == 4 && first == 0;
        boolean uniqueLocal = bytes.length == 16 && (first & 0xFE) == 0xFC;
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !shared
                && !thisNetwork
                && !uniqueLocal;
    }
}
