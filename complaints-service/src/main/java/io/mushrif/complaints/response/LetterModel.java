package io.mushrif.complaints.response;

import java.util.List;
import java.util.Map;

/**
 * What the templates of letters show: texts in the language of the letter, not yet escaped. What
 * does not apply is empty.
 *
 * @param direction {@code rtl} or {@code ltr}
 * @param start the side on which lines begin, {@code right} or {@code left}
 * @param opening paragraphs before what the agent writes, from the wording
 * @param body paragraphs that the agent writes
 * @param closing paragraphs after it, from the wording
 * @param labels fixed phrases by name
 */
record LetterModel(
        String language,
        String direction,
        String start,
        String end,
        String subject,
        String house,
        String address,
        String phone,
        String email,
        String date,
        String salutation,
        String onBehalfOf,
        String reference,
        String receivedOn,
        String product,
        String deadline,
        String complaint,
        List<String> opening,
        List<String> body,
        List<Point> points,
        String outcome,
        String remedy,
        List<String> closing,
        Map<String, String> labels) {

    /** One of several points of the complaint; outcome and answer are empty before the decision. */
    record Point(int number, String text, String outcome, String answer) {}
}
