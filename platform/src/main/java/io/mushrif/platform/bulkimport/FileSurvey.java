package io.mushrif.platform.bulkimport;

import java.nio.charset.Charset;

/**
 * What was seen in a file before any of it is taken over.
 *
 * @param dateOrder order of day and month, given or found; null when it is asked or does not matter
 * @param question what has to be answered first; null for nothing
 */
record FileSurvey(long rows, Charset encoding, DateOrder dateOrder, DateQuestion question) {}
