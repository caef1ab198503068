package io.mushrif.complaints.mailbox;

import io.mushrif.complaints.complaint.ComplaintChannel;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.RegisterComplaint;
import io.mushrif.complaints.complaint.StatusChanges;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.complaints.customer.RecogniseCustomer;
import io.mushrif.complaints.interaction.InteractionChannel;
import io.mushrif.complaints.interaction.InteractionDirection;
import io.mushrif.complaints.interaction.RecordInteraction;
import io.mushrif.complaints.response.LettersConfig;
import io.mushrif.complaints.response.ReturnedLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A message becomes an interaction and a complaint, is added to the complaint that it belongs to,
 * or is left alone; together with the note that it was, so that it happens once.
 */
@ApplicationScoped
class TakeInMail {

    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST_NAMES = 500;

    private final MailboxMessages messages;
    private final MailThreads threads;
    private final ReturnedLetters letters;
    private final RecogniseCustomer recogniseCustomer;
    private final RecordInteraction recordInteraction;
    private final RegisterComplaint registerComplaint;
    private final ComplaintWork work;
    private final LettersConfig lettersConfig;
    private final Clock clock;

    TakeInMail(
            MailboxMessages messages,
            MailThreads threads,
            ReturnedLetters letters,
            RecogniseCustomer recogniseCustomer,
            RecordInteraction recordInteraction,
            RegisterComplaint registerComplaint,
            ComplaintWork work,
            LettersConfig lettersConfig,
            Clock clock) {
        this.messages = messages;
        this.threads = threads;
        this.letters = letters;
        this.recogniseCustomer = recogniseCustomer;
        this.recordInteraction = recordInteraction;
        this.registerComplaint = registerComplaint;
        this.work = work;
        this.lettersConfig = lettersConfig;
        this.clock = clock;
    }

    /**
     * What became of a message.
     *
     * @param receivedAt when our mail server took it; the clocks of a complaint start here
     */
    @Transactional
    MailboxMessage handle(
            MessagePlace place, MailboxConfig.Box box, IncomingMail mail, Instant receivedAt) {
        MailboxMessage message =
                messages.at(place).orElseGet(() -> new MailboxMessage(place, clock.instant()));
        decide(message, place, box, mail, receivedAt);
        message.describe(mail);
        messages.persist(message);
        return message;
    }

    private void decide(
            MailboxMessage message,
            MessagePlace place,
            MailboxConfig.Box box,
            IncomingMail mail,
            Instant receivedAt) {
        if (mail.returned() != null) {
            returned(message, mail.returned());
            return;
        }
        if (mail.sender() == null) {
            message.failed("no-sender");
            return;
        }
        String sender = mail.sender().address();
        if (mail.messageId() != null && messages.isTakenIn(mail.messageId(), sender)) {
            message.repeated();
            return;
        }
        long lately =
                messages.ofSender(
                        place.mailbox(), sender, clock.instant().minus(Duration.ofHours(1)));
        Optional<String> alone =
                MailPolicy.leftAlone(mail, own(box), lately, box.perSenderAndHour());
        if (alone.isPresent()) {
            message.ignored(alone.get());
            return;
        }
        MailThread thread = threads.find(mail);
        if (thread.complaintId() != null) {
            add(message, place, box, mail, thread, receivedAt);
        } else {
            begin(message, place, box, mail, thread, receivedAt);
        }
    }

    private void returned(MailboxMessage message, IncomingMail.Returned returned) {
        Optional<ReturnedLetters.Mailed> letter =
                returned.messageId() == null
                        ? Optional.empty()
                        : letters.find(returned.messageId().strip());
        if (letter.isEmpty()) {
            message.ignored("returned-unknown");
        } else if (!returned.failed()) {
            message.ignored("delivery-delayed");
        } else {
            letters.returned(letter.get(), returned.reason());
            message.returned(
                    letter.get().letterId(), letter.get().complaintId(), returned.reason());
        }
    }

    private void add(
            MailboxMessage message,
            MessagePlace place,
            MailboxConfig.Box box,
            IncomingMail mail,
            MailThread thread,
            Instant receivedAt) {
        UUID interaction = record(place, box, mail, thread.customerId(), receivedAt);
        String words = MailWords.withoutQuotes(mail.text());
        String text = words.isEmpty() ? subject(mail) : words;
        work.becauseOf(
                thread.complaintId(),
                (complaint, now) -> complaint.customerReplied(shortened(text), now),
                StatusChanges::of,
                new ComplaintWork.Occasion(
                        MailboxIdentity.NAME, Map.of("interaction", interaction.toString())));
        message.added(interaction, thread.complaintId(), !mail.files().isEmpty());
    }

    private void begin(
            MailboxMessage message,
            MessagePlace place,
            MailboxConfig.Box box,
            IncomingMail mail,
            MailThread thread,
            Instant receivedAt) {
        String language = MailWords.language(mail.subject() + mail.text(), box.language());
        UUID customer =
                recogniseCustomer.byEmail(mail.sender().address(), mail.sender().name(), language);
        UUID interaction = record(place, box, mail, customer, receivedAt);
        if (!MailPolicy.isComplaint(mail, thread.relatedId() != null, box)) {
            message.recorded(interaction);
            return;
        }
        UUID complaint =
                registerComplaint
                        .handle(request(place, box, mail, customer, language, receivedAt))
                        .view()
                        .id();
        work.becauseOf(
                complaint,
                (registered, now) -> List.of(noted(interaction, thread, now)),
                ComplaintWork.Telling::nobody,
                MailboxIdentity.NAME);
        message.registered(interaction, complaint, !mail.files().isEmpty());
    }

    /** From what it came, and the other complaint that it names, which learns nothing of it. */
    private static Happening noted(UUID interaction, MailThread thread, Instant now) {
        return Happening.of(
                TimelineType.NOTED,
                now,
                "interaction",
                interaction.toString(),
                "related",
                thread.relatedId() == null ? null : thread.relatedId().toString(),
                "relatedReference",
                thread.related(),
                "why",
                thread.why());
    }

    private static RegisterComplaint.Request request(
            MessagePlace place,
            MailboxConfig.Box box,
            IncomingMail mail,
            UUID customer,
            String language,
            Instant receivedAt) {
        String description =
                mail.subject() == null || mail.subject().isBlank()
                        ? mail.text()
                        : mail.subject() + "\n\n" + mail.text();
        return new RegisterComplaint.Request(
                ComplaintChannel.EMAIL,
                shortened(description.isBlank() ? subject(mail) : description.strip()),
                customer,
                null,
                null,
                null,
                null,
                box.legalEntity().orElse(null),
                null,
                null,
                language,
                List.of(),
                receivedAt,
                null,
                source(place),
                externalId(place));
    }

    private UUID record(
            MessagePlace place,
            MailboxConfig.Box box,
            IncomingMail mail,
            UUID customer,
            Instant receivedAt) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("mailbox", place.mailbox());
        attributes.put("from", mail.sender().address());
        if (!mail.files().isEmpty()) {
            String names =
                    mail.files().stream().map(MailFile::name).collect(Collectors.joining(", "));
            attributes.put(
                    "files",
                    names.length() > LONGEST_NAMES ? names.substring(0, LONGEST_NAMES) : names);
        }
        return recordInteraction
                .handle(
                        new RecordInteraction.Request(
                                InteractionChannel.EMAIL,
                                InteractionDirection.INBOUND,
                                receivedAt,
                                receivedAt,
                                receivedAt,
                                customer,
                                null,
                                box.queue().orElse(null),
                                null,
                                null,
                                mail.subject(),
                                mail.text(),
                                null,
                                source(place),
                                externalId(place),
                                attributes))
                .id();
    }

    private static String source(MessagePlace place) {
        return "mailbox-" + place.mailbox();
    }

    private static String externalId(MessagePlace place) {
        return place.uidValidity() + "-" + place.uid();
    }

    private Set<String> own(MailboxConfig.Box box) {
        Set<String> own = new HashSet<>();
        box.ownAddresses().ifPresent(own::addAll);
        own.add(box.user());
        own.add(address(lettersConfig.from()));
        return own.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The address in {@code Name <address>}. */
    private static String address(String sender) {
        int open = sender.lastIndexOf('<');
        return open < 0 ? sender.strip() : sender.substring(open + 1).replace(">", "").strip();
    }

    private static String subject(IncomingMail mail) {
        return mail.subject() == null || mail.subject().isBlank() ? "–" : mail.subject();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(LONGEST_DESCRIPTION - 1));
        return text.substring(0, halved ? LONGEST_DESCRIPTION - 1 : LONGEST_DESCRIPTION);
    }
}
