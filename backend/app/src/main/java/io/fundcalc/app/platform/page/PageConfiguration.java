package io.fundcalc.app.platform.page;

import io.fundcalc.app.platform.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the page. Files below {@code assets} carry a digest in their name and are kept for ever; all others are asked
 * for anew each time. Their tag is made of their bytes: the jar's time stamps are fixed and would call a new page old.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final String PLACE = "classpath:/META-INF/resources/";

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry.addResourceHandler("/assets/**").addResourceLocations(PLACE + "assets/"))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        serve(registry.addResourceHandler("/**").addResourceLocations(PLACE)).setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PageHeaders()).excludePathPatterns("/api/**");
    }

    /** Without a cache of look-ups: the addresses that the page routes are endless, and so would be the cache. */
    private ResourceHandlerRegistration serve(ResourceHandlerRegistration registration) {
        registration
                .setUseLastModified(false)
                .setEtagGenerator(this::tag)
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PageResolver());
        return registration;
    }

    /** Weak, for the server may compress on the way out. */
    private String tag(Resource file) {
        try {
            return tags.computeIfAbsent(file.getURL().toString(), url -> "W/\"" + digest(file) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return Sha256.tag(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
