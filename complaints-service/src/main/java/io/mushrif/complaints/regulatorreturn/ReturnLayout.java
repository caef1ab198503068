package io.mushrif.complaints.regulatorreturn;

import java.util.List;

/**
 * How complaints under one law are shown.
 *
 * @param source where the bands come from
 * @param calendar by which business days are counted; absent for the default one
 * @param bands least first; the last one has no limit
 */
record ReturnLayout(String source, String calendar, List<AgeBand> bands) {}
