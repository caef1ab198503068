package io.mushrif.complaints.erasure;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** An export of all that is kept of a customer is asked for; it follows in the background. */
@ApplicationScoped
class StartExport {

    private final CustomerExports exports;
    private final Erasures erasures;
    private final ErasureSubject subject;
    private final ExportCipher cipher;
    private final CurrentUser user;
    private final Clock clock;

    StartExport(
            CustomerExports exports,
            Erasures erasures,
            ErasureSubject subject,
            ExportCipher cipher,
            CurrentUser user,
            Clock clock) {
        this.exports = exports;
        this.erasures = erasures;
        this.subject = subject;
        this.cipher = cipher;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ExportView handle(UUID customerId) {
        subject.lock(customerId);
        if (erasures.of(customerId).isPresent()) {
            throw ProblemException.conflict("customer-erased");
        }
        if (!cipher.isSetUp()) {
            throw ProblemException.conflict("export-without-secret");
        }
        CustomerExport export = new CustomerExport(customerId, user.name(), clock.instant());
        exports.persist(export);
        exports.flush();
        return exports.view(export);
    }
}
