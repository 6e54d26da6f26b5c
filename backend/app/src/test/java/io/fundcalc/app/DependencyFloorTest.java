package io.fundcalc.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import org.apache.catalina.util.ServerInfo;
import org.junit.jupiter.api.Test;

/**
 * What reads requests and answers of others is at least of these versions, whatever a release of Spring Boot manages. An
 * entry of pom.xml can go when Spring Boot manages the same version or a newer one.
 */
class DependencyFloorTest {

    @Test
    void tomcatHasTheSecurityFixesOf11Dot0Dot29() {
        assertAtLeast(ServerInfo.getServerNumber(), "11.0.29");
    }

    @Test
    void nettyIsAtLeast4Dot2Dot20() {
        String version = requireNonNull(io.netty.util.Version.identify().get("netty-common"))
                .artifactVersion();
        assertAtLeast(version.replace(".Final", ""), "4.2.20");
    }

    @Test
    void jacksonIsAtLeast3Dot1Dot8() {
        assertAtLeast(tools.jackson.core.json.PackageVersion.VERSION.toString(), "3.1.8");
    }

    private static void assertAtLeast(String used, String floor) {
        assertThat(Version.parse(used)).isGreaterThanOrEqualTo(Version.parse(floor));
    }
}
