package io.fundcalc.app.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

    private static RedisAddress read(String address) {
        return RedisAddress.of(address, RedisPassword.NONE, "REDIS_URL");
    }

    private static List<String> hosts(List<RedisURI> nodes) {
        return nodes.stream().map(node -> node.getHost() + ":" + node.getPort()).toList();
    }

    @Test
    void readsOneServer() {
        RedisAddress address = read("redis://:secret@cache.local:6380/3");

        assertThat(address.cluster()).isFalse();
        RedisURI node = address.nodes().getFirst();
        assertThat(hosts(address.nodes())).containsExactly("cache.local:6380");
        assertThat(node.getDatabase()).isEqualTo(3);
        assertThat(node.isSsl()).isFalse();
        assertThat(node.getTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(read("rediss://cache.local").nodes().getFirst().isSsl()).isTrue();
    }

    @Test
    void readsSentinels() {
        RedisAddress address = read("redis-sentinel://a:26379,b:26380,c/1#fund");

        assertThat(address.cluster()).isFalse();
        RedisURI node = address.nodes().getFirst();
        assertThat(node.getSentinelMasterId()).isEqualTo("fund");
        assertThat(hosts(node.getSentinels())).containsExactly("a:26379", "b:26380", "c:26379");
        assertThat(node.getDatabase()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis-cluster://a:7000,b:7001",
                "redis://a:7000,b:7001",
                "redis://a:7000, redis://b:7001",
            })
    void readsClusters(String text) {
        RedisAddress address = read(text);

        assertThat(address.cluster()).isTrue();
        assertThat(hosts(address.nodes())).containsExactly("a:7000", "b:7001");
    }

    @Test
    void readsClusterOfOneSeedAndWithTls() {
        assertThat(read("redis-cluster://a:7000").cluster()).isTrue();
        assertThat(read("rediss-cluster://a:7000,b:7001").nodes()).allMatch(RedisURI::isSsl);
    }

    @Test
    void prefersThePasswordGivenApart() {
        RedisURI node = RedisAddress.of("redis://app:old@a", RedisPassword.of("new", "", "REDIS_PASSWORD"), "REDIS_URL")
                .nodes()
                .getFirst();
        var credentials = Objects.requireNonNull(
                node.getCredentialsProvider().resolveCredentials().block());

        assertThat(credentials.getUsername()).isEqualTo("app");
        assertThat(credentials.getPassword()).containsExactly('n', 'e', 'w');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://app@a",
                "redis://app:@a",
                "redis-cluster://app@a,b",
                "redis-sentinel://app@a,b#fund",
                "redis://app@a, redis://app@b"
            })
    void namesTheUserAloneWhereThePasswordIsGivenApart(String text) {
        assertThat(RedisAddress.of(text, RedisPassword.of("secret", "", "REDIS_PASSWORD"), "REDIS_URL")
                        .nodes())
                .allSatisfy(node -> {
                    var credentials = Objects.requireNonNull(
                            node.getCredentialsProvider().resolveCredentials().block());
                    assertThat(credentials.getUsername()).isEqualTo("app");
                    assertThat(credentials.getPassword()).containsExactly('s', 'e', 'c', 'r', 'e', 't');
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache.local:6379", "http://a", "redis://", "redis-sentinel://a:1,b:2", "://secret"})
    void refusesWhatIsNoAddressWithoutQuotingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(text))
                .withMessageContaining("REDIS_URL")
                .withMessageNotContaining("secret")
                .withNoCause();
    }
}
