package io.mushrif.gateway.route;

import static io.mushrif.gateway.route.Upstream.COMPLAINTS;
import static io.mushrif.gateway.route.Upstream.QUALITY;
import static io.mushrif.gateway.route.Upstream.REPORTING;
import static io.mushrif.gateway.route.Upstream.STAFFING;

import java.util.List;
import java.util.Optional;

/**
 * The route table. Ordinary requests have the body and time limit of {@link
 * GatewayConfig#bodyLimit} and {@link GatewayConfig#timeLimit}, uploads that of their {@link
 * UploadKind} and {@link GatewayConfig#uploadTimeLimit}.
 */
final class Routes {

    static final List<Route> TABLE =
            List.of(
                    takes(UploadKind.ATTACHMENT, COMPLAINTS, "/api/v1/complaints"),
                    to(COMPLAINTS, "/api/v1/complaint-bulk-actions"),
                    to(COMPLAINTS, "/api/v1/complaint-categories"),
                    to(COMPLAINTS, "/api/v1/problem-groups"),
                    to(COMPLAINTS, "/api/v1/articles"),
                    to(COMPLAINTS, "/api/v1/reading-assignments"),
                    to(COMPLAINTS, "/api/v1/common-problems"),
                    to(COMPLAINTS, "/api/v1/regulator-return"),
                    to(COMPLAINTS, "/api/v1/customers"),
                    to(COMPLAINTS, "/api/v1/customer-duplicates"),
                    to(COMPLAINTS, "/api/v1/customer-duplicate-runs"),
                    to(COMPLAINTS, "/api/v1/customer-merges"),
                    to(COMPLAINTS, "/api/v1/interactions"),
                    to(COMPLAINTS, "/api/v1/outreach-campaigns"),
                    to(COMPLAINTS, "/api/v1/unsubscribe"),
                    takes(UploadKind.IMPORT, COMPLAINTS, "/api/v1/imports"),
                    to(COMPLAINTS, "/api/v1/import-mappings"),
                    to(COMPLAINTS, "/api/v1/mailboxes"),
                    to(COMPLAINTS, "/api/v1/calendars"),
                    to(COMPLAINTS, "/api/v1/priority-matrix"),
                    to(COMPLAINTS, "/api/v1/legal-entities"),
                    to(COMPLAINTS, "/api/v1/escalation-rules"),
                    to(COMPLAINTS, "/api/v1/escalations"),
                    to(COMPLAINTS, "/api/v1/routing"),
                    to(COMPLAINTS, "/api/v1/routing-rules"),
                    to(COMPLAINTS, "/api/v1/departments"),
                    to(COMPLAINTS, "/api/v1/referrals"),
                    to(COMPLAINTS, "/api/v1/search"),
                    to(COMPLAINTS, "/api/v1/causes"),
                    to(COMPLAINTS, "/api/v1/corrective-actions"),
                    to(COMPLAINTS, "/api/v1/clock-policies"),
                    to(COMPLAINTS, "/api/v1/clock-simulations"),
                    to(COMPLAINTS, "/api/v1/letter-wordings"),
                    to(COMPLAINTS, "/api/v1/operations/complaints"),
                    to(QUALITY, "/api/v1/scorecards"),
                    to(QUALITY, "/api/v1/evaluations"),
                    takes(UploadKind.MATRIX, QUALITY, "/api/v1/agreement"),
                    to(QUALITY, "/api/v1/calibrations"),
                    to(QUALITY, "/api/v1/grader-checks"),
                    to(QUALITY, "/api/v1/surveys"),
                    to(QUALITY, "/api/v1/survey-answers"),
                    to(QUALITY, "/api/v1/coaching-sessions"),
                    to(QUALITY, "/api/v1/coaching-goals"),
                    to(QUALITY, "/api/v1/coaching-overview"),
                    to(QUALITY, "/api/v1/training-rules"),
                    to(QUALITY, "/api/v1/training-needs"),
                    to(QUALITY, "/api/v1/disputes"),
                    takes(UploadKind.IMPORT, QUALITY, "/api/v1/survey-imports"),
                    to(QUALITY, "/api/v1/survey-import-mappings"),
                    to(QUALITY, "/api/v1/sampling-plans"),
                    to(QUALITY, "/api/v1/samples"),
                    to(QUALITY, "/api/v1/sampling-assignments"),
                    to(QUALITY, "/api/v1/quality-insight"),
                    to(QUALITY, "/api/v1/operations/quality"),
                    to(STAFFING, "/api/v1/teams"),
                    to(STAFFING, "/api/v1/agents"),
                    to(STAFFING, "/api/v1/attendances"),
                    to(STAFFING, "/api/v1/operations/staffing"),
                    to(REPORTING, "/api/v1/kpis"),
                    to(REPORTING, "/api/v1/operations/reporting"));

    private Routes() {}

    static Optional<Route> find(String path) {
        for (Route route : TABLE) {
            if (route.covers(path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private static Route to(Upstream upstream, String prefix) {
        return new Route(prefix, upstream, null);
    }

    private static Route takes(UploadKind uploads, Upstream upstream, String prefix) {
        return new Route(prefix, upstream, uploads);
    }
}
