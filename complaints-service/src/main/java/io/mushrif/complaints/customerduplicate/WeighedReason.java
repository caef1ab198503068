package io.mushrif.complaints.customerduplicate;

/**
 * What two records have in common, or not.
 *
 * @param code what, for example PHONE_SAME
 * @param bits how much it says; negative when it speaks for different people
 */
public record WeighedReason(String code, double bits) {

    static WeighedReason of(MatchReason reason) {
        return new WeighedReason(reason.name(), Math.round(reason.weight() * 10) / 10.0);
    }
}
