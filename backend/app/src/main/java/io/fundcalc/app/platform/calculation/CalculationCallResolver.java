package io.fundcalc.app.platform.calculation;

import io.fundcalc.app.platform.body.RequestBody;
import io.fundcalc.app.platform.calculation.CalculationCall.Delivery;
import io.fundcalc.app.platform.compute.Connection;
import io.fundcalc.app.platform.language.RequestLanguage;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.session.SessionCookie;
import io.fundcalc.app.platform.web.AcceptsGzip;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the {@link CalculationCall} that a controller declares: body as bytes, slug from the URL, language, options. */
@Component
class CalculationCallResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String BASE = "/api/v1/";

    private final RequestBody bodies;
    private final Map<MethodParameter, Class<?>> requestTypes = new ConcurrentHashMap<>();

    CalculationCallResolver(RequestBody bodies) {
        this.bodies = bodies;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CalculationCall.class;
    }

    @Override
    public CalculationCall<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request =
                Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class), "a servlet request");
        Class<?> requestType = requestTypes.computeIfAbsent(parameter, CalculationCallResolver::requestType);
        return new CalculationCall<>(
                requestType,
                calculation(request),
                bodies.readJson(request),
                RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                explain(request),
                decimalsAsText(request),
                delivery(request),
                Connection.of(request),
                SessionCookie.of(request));
    }

    private static Class<?> requestType(MethodParameter parameter) {
        return ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass();
    }

    private static String calculation(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path =
                Objects.requireNonNull(pattern, "set by the handler mapping").toString();
        if (!path.startsWith(BASE)) {
            throw new IllegalStateException("a calculation lives below " + BASE);
        }
        return path.substring(BASE.length());
    }

    private static boolean explain(HttpServletRequest request) {
        if (request.getQueryString() == null) {
            return false;
        }
        String value = request.getParameter("explain");
        return switch (value) {
            case null -> false;
            case "true", "" -> true;
            case "false" -> false;
            default ->
                throw new ProblemException(
                        ProblemType.MALFORMED, new ProblemException.Fault("", "EXPLAIN_NOT_BOOLEAN"));
        };
    }

    private static boolean decimalsAsText(HttpServletRequest request) {
        if (request.getQueryString() == null) {
            return false;
        }
        String value = request.getParameter("decimals");
        return switch (value) {
            case null -> false;
            case "string" -> true;
            case "number" -> false;
            default ->
                throw new ProblemException(
                        ProblemType.MALFORMED, new ProblemException.Fault("", "DECIMALS_NOT_A_FORM"));
        };
    }

    private static Delivery delivery(HttpServletRequest request) {
        String caching = request.getHeader(HttpHeaders.CACHE_CONTROL);
        String encoding = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (caching == null && encoding == null) {
            return Delivery.USUAL;
        }
        boolean fresh = caching != null && (caching.contains("no-cache") || caching.contains("no-store"));
        return new Delivery(fresh, AcceptsGzip.in(encoding));
    }
}
