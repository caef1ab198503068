package io.mushrif.complaints.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Telephone numbers in one form, E.164; numbers without a country are read as of the site's
 * country.
 */
@ApplicationScoped
public class PhoneNumbers {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final Site site;

    PhoneNumbers(Site site) {
        this.site = site;
    }

    /** The numbers that a text may be, in E.164: one or none. */
    public List<String> recognized(String text) {
        try {
            PhoneNumber number = numbers.parse(text, site.country());
            return numbers.isValidNumber(number)
                    ? List.of(numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : List.of();
        } catch (NumberParseException e) {
            return List.of();
        }
    }

    /**
     * The number in E.164; null for null.
     *
     * @throws ProblemException 400 when it cannot be a number
     */
    String normalized(String field, String given) {
        if (given == null) {
            return null;
        }
        try {
            PhoneNumber number = numbers.parse(given, site.country());
            if (numbers.isValidNumber(number)) {
                return numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            throw ProblemException.invalid(field, "bad-phone");
        }
        throw ProblemException.invalid(field, "bad-phone");
    }

    /** Whether it is a number that can exist. */
    boolean isValid(String given) {
        try {
            return numbers.isValidNumber(numbers.parse(given, site.country()));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
