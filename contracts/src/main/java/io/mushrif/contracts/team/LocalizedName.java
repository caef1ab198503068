package io.mushrif.contracts.team;

/**
 * A name in the languages of the product; at least one is present.
 *
 * @param en name in English; may be absent
 * @param ar name in Arabic; may be absent
 */
public record LocalizedName(String en, String ar) {}
