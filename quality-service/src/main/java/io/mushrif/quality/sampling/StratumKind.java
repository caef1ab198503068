package io.mushrif.quality.sampling;

import io.mushrif.quality.interaction.RecordedInteraction;
import java.util.function.Function;

/** What interactions differ in; an interaction of which it is not known counts as {@code -}. */
public enum StratumKind {
    /** CALL, EMAIL, … */
    CHANNEL(RecordedInteraction::channel),
    /** Who answered. */
    AGENT(interaction -> text(interaction.agentId())),
    /** ANSWERED or ABANDONED. */
    OUTCOME(RecordedInteraction::outcome),
    /** Queue of the telephone system. */
    QUEUE(RecordedInteraction::queue),
    /** ISO 639-1. */
    LANGUAGE(RecordedInteraction::language);

    private static final String UNKNOWN = "-";

    private final Function<RecordedInteraction, String> value;

    StratumKind(Function<RecordedInteraction, String> value) {
        this.value = value;
    }

    String of(RecordedInteraction interaction) {
        String found = value.apply(interaction);
        return found == null ? UNKNOWN : found;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
