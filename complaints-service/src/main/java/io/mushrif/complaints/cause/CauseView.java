package io.mushrif.complaints.cause;

import io.mushrif.platform.language.LocalizedText;

/**
 * A cause as the API shows it.
 *
 * @param code key by which complaints name it
 * @param parent code of the cause above it; absent at the top
 * @param active whether it can still be chosen; complaints that name it keep it
 * @param depth 1 at the top
 */
public record CauseView(
        String code, LocalizedText title, String parent, boolean active, int depth) {}
