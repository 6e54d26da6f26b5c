package io.fundcalc.app.platform.redis;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.PortBinding;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Redis in a container, on one port of this machine for its whole life. */
final class RedisContainer implements RedisServer {

    private static final DockerImageName IMAGE = DockerImageName.parse("redis:8.2");
    private static final int INNER_PORT = 6379;

    private final int port = RedisProcess.freePort();
    private final GenericContainer<?> container;

    RedisContainer() {
        container = new GenericContainer<>(IMAGE)
                .withExposedPorts(INNER_PORT)
                .withCommand("redis-server", "--save", "", "--appendonly", "no")
                .withCreateContainerCmdModifier(create -> Objects.requireNonNull(create.getHostConfig())
                        .withPortBindings(PortBinding.parse("127.0.0.1:" + port + ":" + INNER_PORT)));
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            docker().startContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void freeze() {
        docker().pauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void thaw() {
        docker().unpauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void kill() {
        docker().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.stop();
    }
}
