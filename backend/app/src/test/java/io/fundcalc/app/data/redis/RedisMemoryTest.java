package io.fundcalc.app.data.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedisMemoryTest {

    private static final String INFO = "# Memory\r\nused_memory:500\r\nused_memory_human:500B\r\nmaxmemory:1000\r\n";

    /** Four fifths of 1,000 bytes, of which 500 are taken. */
    @Test
    void leavesAFifthToWhatIsNoDataSet() {
        assertThat(RedisMemory.of(INFO).hasRoom(300)).isTrue();
        assertThat(RedisMemory.of(INFO).hasRoom(301)).isFalse();
    }

    @Test
    void isNeverFullWithoutALimit() {
        assertThat(RedisMemory.of(INFO.replace(":1000", ":0")).hasRoom(Long.MAX_VALUE / 2))
                .isTrue();
        assertThat(RedisMemory.of(null).hasRoom(1)).isTrue();
    }
}
