package io.mushrif.contracts.correctiveaction;

/**
 * Which complaints an effect is measured on: those to which all that is given applies.
 *
 * @param product product; absent for all
 * @param category category; absent for all
 * @param cause code of the root cause, with all below it; absent for all
 * @param legalEntity legal entity; absent for all
 * @param channel channel of receipt; absent for all
 */
public record MeasuredScope(
        String product, String category, String cause, String legalEntity, String channel) {}
