package io.mushrif.complaints.mailbox;

import java.util.Optional;
import java.util.Set;

/** Which messages are left alone, so that no machine talks to a machine for ever. */
final class MailPolicy {

    private MailPolicy() {}

    /**
     * Why a message is left alone; empty when it is taken in.
     *
     * @param own our own addresses in lower case
     * @param lately how many messages of the sender were taken in within the hour
     */
    static Optional<String> leftAlone(IncomingMail mail, Set<String> own, long lately, int most) {
        if (mail.automatic() != null) {
            return Optional.of(mail.automatic());
        }
        if (own.contains(mail.sender().address())) {
            return Optional.of("own-address");
        }
        return lately >= most ? Optional.of("too-many-of-sender") : Optional.empty();
    }

    /**
     * Whether a message that is added to no complaint begins one.
     *
     * @param namesOne whether it answers or names one that it is not added to
     */
    static boolean isComplaint(IncomingMail mail, boolean namesOne, MailboxConfig.Box box) {
        return switch (box.intake()) {
            case COMPLAINTS -> true;
            case INTERACTIONS -> false;
            case BY_WORDS ->
                    namesOne
                            || box.complaintWords()
                                    .map(
                                            words ->
                                                    MailWords.containsAny(
                                                            mail.subject() + "\n" + mail.text(),
                                                            words))
                                    .orElse(false);
        };
    }
}
