package io.mushrif.quality.sampling;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a plan draws from which interactions, how many and for whom.
 *
 * @param teamId interactions of this team only
 * @param queue interactions of this queue only
 * @param size interactions per period; with QUOTA per agent and period; 1 to 10,000
 * @param spread slices that the period is divided into, each of which gives its share; 1 if absent
 * @param strata of STRATIFIED: what the strata differ in
 * @param allocation of STRATIFIED; PROPORTIONAL if absent
 * @param rules of RISK_BASED
 * @param filter which interactions may be drawn; all that an agent answered if absent
 * @param seed makes the draw reproducible; a random one if absent
 * @param timing when the draw takes place; AT_CLOSE if absent
 * @param scorecardId scorecard that the interactions are to be scored on
 * @param analysts user names of those who score; without any, each may take an assignment
 * @param dueDays days until an assignment is due; 7 if absent
 */
@Schema(name = "SamplingPlanContent", example = PlanContent.EXAMPLE)
public record PlanContent(
        @NotNull @Valid LocalizedText name,
        UUID teamId,
        @Size(min = 1, max = 100) String queue,
        @NotNull SamplingMethod method,
        @NotNull SamplingPeriod period,
        @NotNull @Min(1) @Max(10_000) Integer size,
        @Min(1) @Max(28) Integer spread,
        @Size(max = 5) List<@NotNull StratumKind> strata,
        Allocation allocation,
        @Size(max = 6) List<@NotNull @Valid RiskRule> rules,
        @Valid Eligibility filter,
        Long seed,
        DrawTiming timing,
        UUID scorecardId,
        @Size(max = 200) List<@NotBlank @Size(max = 255) String> analysts,
        @Min(1) @Max(365) Integer dueDays) {

    static final String EXAMPLE =
            """
            {"name": {"en": "Cards, four calls per agent and month", "ar": "البطاقات: أربع مكالمات لكل موظف شهريًا"},
             "teamId": "0199b2a4-5c00-7000-8000-000000000031", "method": "QUOTA", "period": "MONTH", "size": 4, "spread": 4,
             "filter": {"channels": ["CALL"], "handledAtLeast": "PT30S"}, "analysts": ["analyst1", "analyst2"], "dueDays": 7}""";

    private static final int DEFAULT_DUE_DAYS = 7;

    /** With what follows from what is absent. */
    PlanContent complete(long newSeed) {
        return new PlanContent(
                name,
                teamId,
                queue,
                method,
                period,
                size,
                Optional.ofNullable(spread).orElse(1),
                strata == null ? List.of() : strata,
                Optional.ofNullable(allocation).orElse(Allocation.PROPORTIONAL),
                rules == null ? List.of() : rules,
                Optional.ofNullable(filter).orElse(Eligibility.ALL),
                Optional.ofNullable(seed).orElse(newSeed),
                Optional.ofNullable(timing).orElse(DrawTiming.AT_CLOSE),
                scorecardId,
                analysts == null ? List.of() : List.copyOf(analysts),
                Optional.ofNullable(dueDays).orElse(DEFAULT_DUE_DAYS));
    }

    /**
     * Checks what the fields say together.
     *
     * @throws ProblemException 400 naming the field
     */
    void check() {
        if (spread != null && spread > period.fewestDays()) {
            throw ProblemException.invalid("spread", "max", period.fewestDays());
        }
        boolean stratified = method == SamplingMethod.STRATIFIED;
        boolean riskBased = method == SamplingMethod.RISK_BASED;
        belongs("strata", strata, stratified);
        belongs("rules", rules, riskBased);
        if (allocation != null && !stratified) {
            throw ProblemException.invalid("allocation", "other-method", method);
        }
        if (stratified && EnumSet.copyOf(strata).size() < strata.size()) {
            throw ProblemException.invalid("strata", "given-twice");
        }
        if (riskBased) {
            Set<RiskKind> kinds = EnumSet.noneOf(RiskKind.class);
            for (int i = 0; i < rules.size(); i++) {
                rules.get(i).check("rules[" + i + "]");
                if (!kinds.add(rules.get(i).kind())) {
                    throw ProblemException.invalid("rules[" + i + "].kind", "given-twice");
                }
            }
        }
        if (analysts != null && new HashSet<>(analysts).size() < analysts.size()) {
            throw ProblemException.invalid("analysts", "given-twice");
        }
        if (filter != null) {
            filter.check("filter");
        }
    }

    private void belongs(String field, List<?> values, boolean needed) {
        boolean given = values != null && !values.isEmpty();
        if (needed && !given) {
            throw ProblemException.invalid(field, "not-empty");
        }
        if (given && !needed) {
            throw ProblemException.invalid(field, "other-method", method);
        }
    }

    /** Days of the rule of a kind, for what is asked of the database; 0 without such a rule. */
    int daysOf(RiskKind kind) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.days() != null)
                .findFirst()
                .map(RiskRule::days)
                .orElse(0);
    }
}
