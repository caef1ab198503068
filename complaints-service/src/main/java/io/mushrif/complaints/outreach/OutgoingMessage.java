package io.mushrif.complaints.outreach;

import java.util.List;

/**
 * A message to one customer, ready to go out.
 *
 * @param id the same in every try, so that whoever gets it twice can tell
 * @param address of the customer on the channel
 * @param language ar or en
 * @param subject on one line
 * @param paragraphs of its text
 * @param action what the customer is asked to do by a link; null for nothing
 * @param unsubscribeLink by which they want no more of them
 */
public record OutgoingMessage(
        String id,
        String address,
        String language,
        String subject,
        List<String> paragraphs,
        Action action,
        String unsubscribeLink) {

    /**
     * A link.
     *
     * @param label what is read on it
     * @param link where it leads
     */
    public record Action(String label, String link) {}

    public OutgoingMessage {
        // a second line would begin another header
        subject = subject.replaceAll("\\s+", " ").strip();
        paragraphs = List.copyOf(paragraphs);
    }
}
