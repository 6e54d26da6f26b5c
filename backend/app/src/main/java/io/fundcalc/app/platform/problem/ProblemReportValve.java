package io.fundcalc.app.platform.problem;

import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.start.OutOfMemory;
import io.fundcalc.app.platform.web.RequestId;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last one to speak: gives the form of a problem to whatever failed before or beside the dispatcher, such as an
 * unreadable request line, headers beyond the limit or a filter that threw.
 */
final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    private final Problems problems;
    private final ServiceProperties service;

    ProblemReportValve(Problems problems, ServiceProperties service) {
        this.problems = problems;
        this.service = service;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        OutOfMemory.endIfIn(thrown);
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemType type = ProblemType.of(status);
        if (type == ProblemType.INTERNAL && thrown != null) {
            LOG.error("request failed", thrown);
        }
        try {
            response.setHeader(RequestId.HEADER, RequestId.of(request, request.getHeader(RequestId.HEADER)));
            response.setHeader("X-App-Version", service.version());
            response.setHeader("X-Content-Type-Options", "nosniff");
            // An error while a body is read is marked by the server itself, whatever the service says of it.
            boolean brokenBody = type == ProblemType.MALFORMED && thrown instanceof IOException;
            Fault headers = HeaderLimits.fault(request, thrown);
            if (headers != null) {
                problems.write(request, response, ProblemType.HEADERS_TOO_LARGE, headers);
            } else if (brokenBody) {
                problems.write(request, response, type, new Fault("", "BODY_BROKEN"));
            } else {
                problems.write(request, response, type);
            }
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the client is gone before the problem could be sent", e);
        }
    }
}
