package io.fundcalc.app.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BodyCostTest {

    @ParameterizedTest
    @CsvSource({
        "application/json, 0, 0",
        "application/json, 65535, 0",
        "application/json, 65536, 1",
        "Application/JSON;charset=utf-8, 8388608, 128",
        "multipart/form-data, 8388608, 0"
    })
    void chargesAUnitForEach64KibibytesOfJson(String type, int bytes, int units) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/cash-flow/xirr");
        request.setContentType(type);
        request.setContent(new byte[bytes]);

        assertThat(BodyCost.of(request)).isEqualTo(units);
    }

    @Test
    void takesABodyOfUnknownLengthForAMegabyte() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/cash-flow/xirr");
        request.setContentType("application/json");
        request.addHeader("Transfer-Encoding", "chunked");

        assertThat(BodyCost.of(request)).isEqualTo(16);
    }

    @Test
    void chargesNothingForACallWithoutBody() {
        assertThat(BodyCost.of(new MockHttpServletRequest("GET", "/api/v1/funds")))
                .isZero();
    }
}
