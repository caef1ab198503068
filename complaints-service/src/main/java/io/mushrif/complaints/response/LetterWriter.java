package io.mushrif.complaints.response;

import io.mushrif.complaints.clock.ClockView;
import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintOutcome;
import io.mushrif.complaints.complaint.ComplaintPartView;
import io.mushrif.complaints.complaint.ComplaintParts;
import io.mushrif.complaints.complaint.Recourse;
import io.mushrif.complaints.complaint.Remedy;
import io.mushrif.complaints.legalentity.LegalEntities;
import io.mushrif.complaints.legalentity.LegalEntityView;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Site;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes letters from the templates, the wording of the regime and what is known of a complaint.
 */
@ApplicationScoped
class LetterWriter {

    private final LetterWordings wordings;
    private final LegalEntities entities;
    private final ComplaintParts parts;
    private final LettersConfig config;
    private final Engine templates;
    private final Site site;
    private final Clock clock;

    LetterWriter(
            LetterWordings wordings,
            LegalEntities entities,
            ComplaintParts parts,
            LettersConfig config,
            Engine templates,
            Site site,
            Clock clock) {
        this.wordings = wordings;
        this.entities = entities;
        this.parts = parts;
        this.config = config;
        this.templates = templates;
        this.site = site;
        this.clock = clock;
    }

    /** Today where the contact center is. */
    LocalDate today() {
        return day(clock.instant());
    }

    /**
     * Writes a letter.
     *
     * @param clocks as they stand behind what the letter tells of
     * @throws ProblemException 400 when a holding letter cannot say when the final response will
     *     come
     */
    WrittenLetter write(
            Complaint complaint,
            List<ClockView> clocks,
            SendLetter.Request request,
            Decision decision,
            Recipient recipient) {
        String language = request.language() == null ? complaint.language() : request.language();
        LetterFormat format = LetterFormat.of(language);
        LetterLabels labels = LetterLabels.of(language);
        Optional<LegalEntityView> entity = entities.named(complaint.legalEntity());
        LocalDate deadline = deadline(request, clocks);
        House house = house(language, entity);
        LetterWording wording = wordings.of(complaint.regime());
        LetterText text = wording.view().letters().get(request.kind()).in(language);
        Map<String, String> values =
                values(complaint, format, house, deadline, recourse(decision, language, entity));
        String subject = LetterFormat.line(WordingTemplates.fill(text.subject(), values));
        LetterModel model =
                new LetterModel(
                        language,
                        language.equals("ar") ? "rtl" : "ltr",
                        language.equals("ar") ? "right" : "left",
                        language.equals("ar") ? "left" : "right",
                        subject,
                        house.name(),
                        format.prose(house.address()),
                        format.prose(house.phone()),
                        house.email(),
                        format.date(today()),
                        salutation(labels, recipient),
                        recipient.onBehalfOf() == null
                                ? ""
                                : labels.text(
                                        "on-behalf-of", LetterFormat.line(recipient.onBehalfOf())),
                        complaint.reference(),
                        values.get("receivedOn"),
                        values.get("product"),
                        values.get("deadline"),
                        format.summary(complaint.description()),
                        paragraphs(WordingTemplates.fill(text.opening(), values), format),
                        paragraphs(request.text(), format),
                        points(complaint, request.kind(), format, labels),
                        outcome(decision.outcome(), labels),
                        remedy(decision.remedy(), format, labels),
                        paragraphs(WordingTemplates.fill(text.closing(), values), format),
                        labels.all());
        String template = "letter/" + request.kind().template();
        return new WrittenLetter(
                language,
                sender(house, entity).toString(),
                subject,
                templates.getTemplate(template + ".html").data("letter", model).render(),
                templates.getTemplate(template + ".txt").data("letter", model).render(),
                wording.regime(),
                wording.version());
    }

    private LocalDate deadline(SendLetter.Request request, List<ClockView> clocks) {
        if (request.kind().isFinal()) {
            return null;
        }
        LocalDate deadline =
                request.expectedBy() != null
                        ? request.expectedBy()
                        : LetterDeadline.of(clocks, clock.instant(), site.zone()).orElse(null);
        if (deadline == null && request.kind() == LetterKind.HOLDING) {
            throw ProblemException.invalid("expectedBy", "letter-without-date");
        }
        return deadline;
    }

    private Map<String, String> values(
            Complaint complaint,
            LetterFormat format,
            House house,
            LocalDate deadline,
            Where where) {
        Map<String, String> values = new HashMap<>();
        values.put("reference", complaint.reference());
        values.put("receivedOn", format.date(day(complaint.receivedAt())));
        values.put("today", format.date(today()));
        values.put("deadline", format.date(deadline));
        values.put("product", line(complaint.product()));
        values.put("entity", house.name());
        values.put("phone", house.phone());
        values.put("email", house.email());
        values.put("recourseBody", where.body());
        values.put("recourseUntil", format.date(where.until()));
        return values;
    }

    private List<LetterModel.Point> points(
            Complaint complaint, LetterKind kind, LetterFormat format, LetterLabels labels) {
        if (kind != LetterKind.ACKNOWLEDGEMENT && !kind.isFinal()) {
            return List.of();
        }
        return parts.views(complaint.id()).stream()
                .filter(part -> part.movedToId() == null)
                .map(part -> point(part, kind, format, labels))
                .toList();
    }

    private static LetterModel.Point point(
            ComplaintPartView part, LetterKind kind, LetterFormat format, LetterLabels labels) {
        return new LetterModel.Point(
                part.number(),
                format.prose(part.text()),
                kind.isFinal() && part.outcome() != null
                        ? labels.text("point." + part.outcome())
                        : "",
                kind.isFinal() ? format.prose(part.answer()) : "");
    }

    private static String outcome(ComplaintOutcome outcome, LetterLabels labels) {
        return outcome == null ? "" : labels.text("outcome." + outcome);
    }

    private static String remedy(Remedy remedy, LetterFormat format, LetterLabels labels) {
        if (remedy == null || remedy.type() == Remedy.Type.NONE && remedy.description() == null) {
            return "";
        }
        return Stream.of(
                        remedy.type() == Remedy.Type.NONE
                                ? ""
                                : labels.text("remedy." + remedy.type()),
                        format.money(remedy.redress()),
                        format.prose(remedy.description()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(labels.text("remedy-separator") + " "));
    }

    private static String salutation(LetterLabels labels, Recipient recipient) {
        return recipient.name() == null || recipient.name().isBlank()
                ? labels.text("salutation-unknown")
                : labels.text("salutation", LetterFormat.line(recipient.name()));
    }

    private static List<String> paragraphs(String text, LetterFormat format) {
        return text == null
                ? List.of()
                : Stream.of(format.prose(text).split("\\n[ \\t]*\\n\\s*"))
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList();
    }

    /** Who writes. */
    private record House(String name, String address, String phone, String email) {}

    private House house(String language, Optional<LegalEntityView> entity) {
        String own = language.equals("ar") ? config.house().ar() : config.house().en();
        return new House(
                entity.map(found -> in(language, found.title()))
                        .map(LetterFormat::line)
                        .orElse(own),
                entity.map(found -> in(language, found.address())).orElse(""),
                entity.map(LegalEntityView::phone).map(LetterFormat::line).orElse(""),
                entity.map(LegalEntityView::email).orElse(""));
    }

    private Sender sender(House house, Optional<LegalEntityView> entity) {
        return new Sender(
                house.name().replaceAll("[\"\\\\<>]", ""),
                LetterFormat.line(entity.map(LegalEntityView::email).orElse(config.from())));
    }

    /** Where the customer can go. */
    private record Where(String body, LocalDate until) {}

    private static Where recourse(
            Decision decision, String language, Optional<LegalEntityView> entity) {
        Recourse recourse = decision.recourse();
        String body =
                recourse != null && recourse.body() != null
                        ? recourse.body()
                        : entity.map(found -> in(language, found.recourse())).orElse("");
        return new Where(line(body), recourse == null ? null : recourse.until());
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(site.zone()).toLocalDate();
    }

    private static String line(String text) {
        return text == null ? "" : LetterFormat.line(text);
    }

    private static String in(String language, LocalizedText text) {
        if (text == null) {
            return null;
        }
        String wanted = language.equals("ar") ? text.ar() : text.en();
        String other = language.equals("ar") ? text.en() : text.ar();
        return wanted == null || wanted.isBlank() ? other : wanted;
    }
}
