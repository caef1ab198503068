/**
 * What a customer may ask for of their own data: an export of all that is kept, and its erasure.
 * Features that hold personal data implement {@link io.mushrif.complaints.erasure.PersonalData};
 * this package knows none of them.
 */
package io.mushrif.complaints.erasure;
