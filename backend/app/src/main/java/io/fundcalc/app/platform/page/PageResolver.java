package io.fundcalc.app.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Finds the page's files. An address without a file belongs to the page's own router when the client accepts a document
 * there: a browser, or a program that takes anything. Everything else without a file is not found, so that a missing
 * script is never answered with HTML.
 */
final class PageResolver extends PathResourceResolver {

    private static final String INDEX = "index.html";

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        if (path.isEmpty()) {
            return super.resolveResourceInternal(request, INDEX, locations, chain);
        }
        Resource file = super.resolveResourceInternal(request, path, locations, chain);
        return file == null && request != null && isDocument(request, path)
                ? super.resolveResourceInternal(request, INDEX, locations, chain)
                : file;
    }

    /** A folder in a jar looks readable; it is no file. */
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        return path.endsWith("/") ? null : super.getResource(path, location);
    }

    private static boolean isDocument(HttpServletRequest request, String path) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean named = path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
        boolean ofPage = !path.equals("api") && !path.startsWith("api/") && !path.startsWith("assets/");
        boolean taken = accept == null || accept.contains("text/html") || accept.contains("*/*");
        return ofPage && !named && taken;
    }
}
