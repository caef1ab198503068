package io.mushrif.complaints.outreach;

import java.util.List;

/** What the template of a message shows. */
public record MessageModel(
        String language,
        String direction,
        String subject,
        List<String> paragraphs,
        String house,
        OutgoingMessage.Action action,
        String unsubscribeLink) {}
