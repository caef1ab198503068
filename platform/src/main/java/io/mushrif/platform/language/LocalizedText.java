package io.mushrif.platform.language;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

/**
 * A name or label in the languages of the product; at least one is given.
 *
 * @param en English
 * @param ar Arabic
 */
@Embeddable
@SomeLanguage
public record LocalizedText(@Size(max = 200) String en, @Size(max = 200) String ar) {}
