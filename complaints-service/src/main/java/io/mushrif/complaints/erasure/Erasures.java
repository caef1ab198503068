package io.mushrif.complaints.erasure;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All erasures of customers. */
@ApplicationScoped
class Erasures implements PanacheRepositoryBase<Erasure, UUID> {

    private final PersonalSections sections;
    private final PersonalRows rows;
    private final LegalHolds holds;
    private final ErasureSubject subject;

    Erasures(
            PersonalSections sections,
            PersonalRows rows,
            LegalHolds holds,
            ErasureSubject subject) {
        this.sections = sections;
        this.rows = rows;
        this.holds = holds;
        this.subject = subject;
    }

    Optional<Erasure> of(UUID customer) {
        return find("customerId", customer).firstResultOptional();
    }

    Erasure require(UUID customer) {
        return of(customer).orElseThrow(() -> ProblemException.notFound("erasure", customer));
    }

    @Transactional
    ErasurePreview preview(UUID customer) {
        subject.lock(customer);
        List<UUID> records = subject.records(customer);
        List<String> obstacles =
                records.stream().flatMap(id -> sections.obstacles(id).stream()).toList();
        LegalHoldView hold =
                records.stream()
                        .flatMap(id -> holds.inForce(id).stream())
                        .findFirst()
                        .map(LegalHold::view)
                        .orElse(null);
        return new ErasurePreview(
                sections.all().stream()
                        .map(
                                section ->
                                        new ErasurePreview.Section(
                                                section.section(),
                                                section.heading(),
                                                records.stream().mapToLong(section::count).sum(),
                                                section.stays()))
                        .toList(),
                obstacles,
                hold,
                obstacles.isEmpty() && hold == null && of(customer).isEmpty());
    }

    ErasureView view(Erasure erasure) {
        List<ErasureView.Section> done = new ArrayList<>();
        for (PersonalData section : sections.all()) {
            rows.each(
                    row ->
                            done.add(
                                    new ErasureView.Section(
                                            section.section(),
                                            section.heading(),
                                            ((Number) row.get("rows")).longValue(),
                                            section.stays(),
                                            Instant.parse((String) row.get("at")))),
                    "select rows, at from customer_erasure_section where erasure_id = ? and section = ?",
                    erasure.id(),
                    section.section());
        }
        return erasure.view(done);
    }

    /** The erasure that is due for longest, which nobody else takes until a moment. */
    @Transactional
    Optional<UUID> take(Instant now, Instant until) {
        List<String> due =
                rows.texts(
                        "select id from customer_erasure where state = 'RUNNING' and next_at <= ?"
                                + " order by next_at limit 1 for update skip locked",
                        now);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(due.get(0));
        findById(id).taken(until);
        return Optional.of(id);
    }

    void note(UUID erasure, String section, long erased, int pass, Instant now) {
        rows.update(
                """
                insert into customer_erasure_section (erasure_id, section, rows, pass, at) values (?, ?, ?, ?, ?)
                on conflict (erasure_id, section) do update set
                    rows = customer_erasure_section.rows + excluded.rows, pass = excluded.pass, at = excluded.at
                """,
                erasure,
                section,
                erased,
                pass,
                now);
    }

    /** Sections that are done in a pass. */
    Set<String> done(UUID erasure, int pass) {
        return Set.copyOf(
                rows.texts(
                        "select section from customer_erasure_section where erasure_id = ? and pass >= ?",
                        erasure,
                        pass));
    }
}
