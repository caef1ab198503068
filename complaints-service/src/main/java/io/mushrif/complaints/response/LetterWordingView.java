package io.mushrif.complaints.response;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * The wording of the letters of a regime, as the API shows and takes it.
 *
 * @param regime clock policy of the law, or {@code default}
 * @param letters one for each kind of letter
 */
record LetterWordingView(
        String regime, @NotNull Map<LetterKind, @NotNull @Valid KindWording> letters) {}
