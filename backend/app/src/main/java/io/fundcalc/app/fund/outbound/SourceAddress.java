package io.fundcalc.app.fund.outbound;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a source may be reached. Its hosts stand in the code; a configured address replaces them all, for a mirror or a
 * test. Nothing that a caller sends takes part in choosing a host.
 */
public final class SourceAddress {

    private final Set<String> hosts;
    private final @Nullable URI instead;

    /**
     * The address of a source.
     *
     * @param instead scheme, host and port to use for all of them; empty: the hosts themselves
     * @param hosts names over https
     * @throws IllegalArgumentException where {@code instead} is no plain http or https address
     */
    public SourceAddress(String instead, String... hosts) {
        this.hosts = Set.copyOf(List.of(hosts));
        this.instead = instead.isBlank() ? null : checked(URI.create(instead.strip()));
    }

    private static URI checked(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean plain = (scheme.equals("http") || scheme.equals("https"))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"));
        if (!plain) {
            throw new IllegalArgumentException(
                    "the address of a source is http(s)://host[:port] and nothing more: " + address);
        }
        return address;
    }

    /**
     * The address to call.
     *
     * @param url as the source documents it, with a host of its own
     */
    URI of(String url) {
        URI documented = URI.create(url);
        if (!"https".equals(documented.getScheme()) || !hosts.contains(documented.getHost())) {
            throw new IllegalArgumentException("not a host of this source: " + documented.getHost());
        }
        if (instead == null) {
            return documented;
        }
        String query = documented.getRawQuery() == null ? "" : "?" + documented.getRawQuery();
        return URI.create(instead.getScheme() + "://" + instead.getRawAuthority() + documented.getRawPath() + query);
    }

    /** Whether the operator has named a mirror, which may be in a network of their own. */
    boolean isMirror() {
        return instead != null;
    }

    /** Whether a redirect may be followed there: the same source, and no step down from https. */
    boolean allows(URI target) {
        if (instead != null) {
            return instead.getScheme().equalsIgnoreCase(target.getScheme())
                    && instead.getRawAuthority().equalsIgnoreCase(target.getRawAuthority());
        }
        return "https".equalsIgnoreCase(target.getScheme())
                && target.getHost() != null
                && target.getPort() == -1
                && hosts.contains(target.getHost().toLowerCase(Locale.ROOT));
    }
}
