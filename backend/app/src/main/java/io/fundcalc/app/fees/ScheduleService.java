package io.fundcalc.app.fees;

import io.fundcalc.app.fees.PlanRequests.SchedulesRequest;
import io.fundcalc.app.fees.PlanResponses.FeeRule;
import io.fundcalc.app.fees.PlanResponses.LeastRate;
import io.fundcalc.app.fees.PlanResponses.SchedulesResponse;
import io.fundcalc.app.platform.answer.AnswerDrafts;
import io.fundcalc.app.platform.answer.AnswerDrafts.Draft;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.app.platform.json.RequestReader;
import io.fundcalc.engine.fees.Schedules;
import io.fundcalc.engine.fees.Schedules.Schedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** Rules on fees: reads the data files once and finds the rule of a day. A new file needs no code. */
@Service
class ScheduleService {

    private static final String FILES = "classpath*:fee-schedules/*.json";

    private final AnswerDrafts answers;
    private final List<Schedule> schedules;

    ScheduleService(AnswerDrafts answers, RequestReader reader) {
        this.answers = answers;
        this.schedules = read(reader);
    }

    /**
     * A file: one rule, with what it says for each kind of fund and investor.
     *
     * @param validTo last day; left out where no end is known
     * @param source where the rule was read
     * @param verified whether it was compared with the primary text
     * @param verifiedOn when it was
     */
    record RuleFile(
            String id,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            boolean verified,
            @Nullable LocalDate verifiedOn,
            List<Part> rules) {}

    /** What the rule says for some kinds of funds and investors. */
    record Part(
            Set<Schedules.FundKind> kinds,
            Set<Schedules.InvestorKind> investors,
            @Nullable BigDecimal frontEndCap,
            @Nullable BigDecimal serviceFeeCap,
            @Nullable Integer serviceFeeStopDays,
            List<Least> redemption) {}

    /** Least redemption rate of some holding days. */
    record Least(int minDays, @Nullable Integer maxDays, BigDecimal minRate) {}

    CalculationAnswer<SchedulesResponse> schedules(SchedulesRequest request, Context context) {
        var found = Schedules.of(
                schedules,
                request.date(),
                request.kind(),
                Objects.requireNonNullElse(request.investor(), Schedules.InvestorKind.INDIVIDUAL));
        Draft draft = answers.draft(FeesConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        Schedule schedule = figures.value("schedule", found);
        if (schedule != null && !schedule.verified()) {
            draft.note("RULE_NOT_VERIFIED", "/result/schedule/verified");
        }
        FeeRule rule = schedule == null ? null : rule(schedule);
        return draft.finish(new SchedulesResponse(rule, figures.unavailable()), FeesConventions.NONE);
    }

    private static FeeRule rule(Schedule of) {
        return new FeeRule(
                of.id(),
                of.validFrom(),
                of.validTo(),
                of.frontEndCap(),
                of.serviceFeeCap(),
                of.serviceFeeStopDays(),
                of.redemption().stream()
                        .map(each -> new LeastRate(each.minDays(), each.maxDays(), each.minRate()))
                        .toList(),
                of.source(),
                of.verified(),
                of.verifiedOn());
    }

    private static List<Schedule> read(RequestReader reader) {
        List<Schedule> schedules = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                RuleFile rule = reader.read(RuleFile.class, file.getContentAsByteArray());
                rule.rules().forEach(part -> schedules.add(schedule(rule, part)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILES + " cannot be read", e);
        }
        return List.copyOf(schedules);
    }

    private static Schedule schedule(RuleFile rule, Part part) {
        return new Schedule(
                rule.id(),
                rule.validFrom(),
                rule.validTo(),
                part.kinds(),
                part.investors(),
                part.frontEndCap(),
                part.serviceFeeCap(),
                part.serviceFeeStopDays(),
                part.redemption().stream()
                        .map(each -> new Schedules.Least(each.minDays(), each.maxDays(), each.minRate()))
                        .toList(),
                rule.source(),
                rule.verified(),
                rule.verifiedOn());
    }
}
