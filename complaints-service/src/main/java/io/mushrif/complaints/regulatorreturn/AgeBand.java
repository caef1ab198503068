package io.mushrif.complaints.regulatorreturn;

import io.mushrif.platform.language.LocalizedText;

/**
 * A span of time from receipt, at the end of the band before it.
 *
 * @param code part of the names of its columns
 * @param businessDays up to so many business days after the day of receipt; absent for another
 *     limit
 * @param days up to so many calendar days after the day of receipt; absent for another limit or
 *     none
 */
record AgeBand(String code, Integer businessDays, Integer days, LocalizedText title) {}
