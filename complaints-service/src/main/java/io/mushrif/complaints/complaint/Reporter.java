package io.mushrif.complaints.complaint;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who complains on behalf of the customer.
 *
 * @param relation for example daughter, lawyer, ombudsman
 * @param authorised whether the customer has allowed them to; letters go to them only then
 * @param authorisation what shows it, for example the number of a power of attorney
 */
public record Reporter(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) String relation,
        @Email @Size(max = 254) String email,
        @Size(max = 20) String phone,
        boolean authorised,
        @Size(max = 500) String authorisation) {}
