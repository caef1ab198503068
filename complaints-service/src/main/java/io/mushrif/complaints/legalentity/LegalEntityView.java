package io.mushrif.complaints.legalentity;

import io.mushrif.platform.language.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A company that answers for complaints, as the API shows and takes it.
 *
 * @param name key by which complaints name it
 * @param title name in letters
 * @param regime clock policy of the law that it falls under; absent for none
 * @param address where it can be written to, as printed in letters
 * @param email sender of its letters; that of the site if absent
 * @param phone where it can be called, as printed in letters
 * @param recourse body that customers can go to with a final response, as printed in letters
 */
public record LegalEntityView(
        String name,
        @NotNull @Valid LocalizedText title,
        @Size(max = 50) String regime,
        @Valid LocalizedText address,
        @Email @Size(max = 254) String email,
        @Size(max = 50) String phone,
        @Valid LocalizedText recourse) {}
