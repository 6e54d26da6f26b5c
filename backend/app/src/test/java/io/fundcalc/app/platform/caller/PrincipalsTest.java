package io.fundcalc.app.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.caller.Principal.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PrincipalsTest {

    private record ByHeader(Kind kind, String header) implements PrincipalSource {
        @Override
        public @Nullable Principal of(HttpServletRequest request) {
            String token = request.getHeader(header);
            return token == null ? null : new Principal(kind, token);
        }
    }

    private final Principals principals =
            new Principals(List.of(new ByHeader(Kind.SESSION, "S"), new ByHeader(Kind.KEY, "K")));

    private static MockHttpServletRequest request(String... headers) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    @Test
    void takesTheSurestTokenWhicheverSourceIsRegisteredFirst() {
        assertThat(principals.of(request("S", "s1", "K", "k1"))).isEqualTo(new Principal(Kind.KEY, "k1"));
        assertThat(principals.of(request("S", "s1"))).isEqualTo(new Principal(Kind.SESSION, "s1"));
        assertThat(principals.of(request())).isEqualTo(new Principal(Kind.ADDRESS, "192.0.2.7"));
    }

    @Test
    void staysTheSameThroughoutARequest() {
        MockHttpServletRequest request = request("S", "s1");
        Principal first = principals.of(request);
        request.removeHeader("S");

        assertThat(principals.of(request)).isSameAs(first);
    }

    @Test
    void namesOnlyKeysInLogs() {
        assertThat(principals.of(request("K", "k1")).user()).isEqualTo("k1");
        assertThat(principals.of(request("S", "s1")).user()).isEqualTo("anonymous");
        assertThat(principals.of(request()).user()).isEqualTo("anonymous");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:0DB8:0001:2:ffff:0:0:1, 2001:db8:1:2::/64",
        "2001:db8:1:3:3:4:5:6, 2001:db8:1:3::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "2001:db8:0:0:0:0:0:1, 2001:db8:0:0::/64",
        "1::2:3:4:5:6:7, 1:0:2:3::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "[2001:db8::1], 2001:db8:0:0::/64",
        "::ffff:192.0.2.1, 192.0.2.1",
    })
    void countsAWholeIpv6NetworkAsOneCaller(String address, String network) {
        assertThat(AddressSource.network(address)).isEqualTo(network);
    }
}
