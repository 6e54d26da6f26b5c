package io.fundcalc.app.platform.definition;

import io.fundcalc.app.platform.definition.Definition.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every definition that the engine's sources hold, read once when first asked for. */
@Component
public class Definitions {

    private static final String SOURCES = "classpath*:META-INF/engine-source/**/*.java";
    private static final String CHINESE = "classpath*:io/fundcalc/engine/definition/*_zh.properties";
    private static final String ENGINE_ROOT = "/io/fundcalc/engine/";

    /** Slug of a family by its package. */
    private static final Map<String, String> FAMILIES = Map.of(
            "performance", "performance", "cashflow", "cash-flow", "fees", "fees", "dca", "dca", "quality", "quality");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final Supplier<Map<String, Definition>> byName = SingletonSupplier.of(this::read);

    /** All of them, by family and in the order of the figures' names. */
    public List<Definition> all() {
        return List.copyOf(byName.get().values());
    }

    /** The definition of a figure of a family. */
    public Optional<Definition> find(String family, String figure) {
        return Optional.ofNullable(byName.get().get(key(family, figure)));
    }

    private Map<String, Definition> read() {
        Map<String, Definition> found = new TreeMap<>();
        Map<String, Properties> chinese = new LinkedHashMap<>();
        for (Resource file : find(CHINESE)) {
            String name = Optional.ofNullable(file.getFilename()).orElseThrow();
            chinese.put(name.replace("_zh.properties", "").replace("-", ""), properties(file));
        }
        Arrays.stream(find(SOURCES))
                .sorted(Comparator.comparing(Definitions::path))
                .forEach(file ->
                        definitions(file, chinese).forEach(one -> found.put(key(one.family(), one.figure()), one)));
        return found;
    }

    private static List<Definition> definitions(Resource file, Map<String, Properties> chinese) {
        String path = path(file);
        String inEngine = path.substring(path.lastIndexOf(ENGINE_ROOT) + ENGINE_ROOT.length());
        String directory = inEngine.substring(0, Math.max(0, inEngine.indexOf('/')));
        String family = FAMILIES.get(directory);
        if (family == null) {
            return List.of();
        }
        Properties words = chinese.getOrDefault(directory, new Properties());
        return DocComment.in(text(file)).stream()
                .map(comment -> definition(family, comment, words))
                .toList();
    }

    private static Definition definition(String family, DocComment comment, Properties chinese) {
        String figure = comment.key("Figure");
        String conventions = comment.key("Convention");
        return new Definition(
                family,
                figure,
                new Words(
                        comment.name(),
                        comment.meaning(),
                        comment.key("Symbols"),
                        comment.key("Unit"),
                        comment.key("Unavailable")),
                new Words(
                        chinese.getProperty(figure + ".name", ""),
                        chinese.getProperty(figure + ".meaning", ""),
                        chinese.getProperty(figure + ".symbols", ""),
                        chinese.getProperty(figure + ".unit", ""),
                        chinese.getProperty(figure + ".unavailable", "")),
                comment.key("Formula"),
                comment.optionalKey("Numbers"),
                comment.key("Range"),
                conventions.isEmpty() || conventions.startsWith("none")
                        ? List.of()
                        : List.of(conventions.split(" *, *")),
                comment.key("Source"));
    }

    private static String key(String family, String figure) {
        return family + "/" + figure;
    }

    private Resource[] find(String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + pattern, e);
        }
    }

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Resource file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
