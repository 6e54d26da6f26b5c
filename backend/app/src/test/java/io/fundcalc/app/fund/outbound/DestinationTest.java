package io.fundcalc.app.fund.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.app.platform.trace.Tracing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of a source that leads into a private network is not followed there. */
class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1",
                "ff02::1"
            })
    void knowsPrivateAddresses(String address) throws IOException {
        assertThat(Destination.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "2606:4700::1111"
            })
    void knowsPublicAddresses(String address) throws IOException {
        assertThat(Destination.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void connectsToNothingBehindANameThatLeadsHome() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Wire wire = new Wire(Duration.ofSeconds(2), Tracing.OFF)) {
            listening.setSoTimeout(200);
            String url = "https://localhost:" + listening.getLocalPort() + "/funds";
            SourceAddress address = new SourceAddress("", "localhost");

            SourceFault fault = catchThrowableOfType(
                    SourceFault.class,
                    () -> wire.get(new Call(url), address, System.nanoTime() + TimeUnit.SECONDS.toNanos(10)));

            assertThat(fault.kind()).isEqualTo(Kind.FOREIGN_HOST);
            assertThat(catchThrowableOfType(SocketTimeoutException.class, listening::accept))
                    .as("no connection was made")
                    .isNotNull();
        }
    }
}
