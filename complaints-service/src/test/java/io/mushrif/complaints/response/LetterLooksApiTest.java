package io.mushrif.complaints.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter in every language and regime; the pages are left in target/letters to look at. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailPort.class)
class LetterLooksApiTest {

    /** What the law wants named in letters with which a customer can go further. */
    private static final Map<String, String> BODY =
            Map.of(
                    "uk-disp", "www.financial-ombudsman.org.uk",
                    "ie-psd", "www.fspo.ie",
                    "au-rg271", "www.afca.org.au",
                    "sa-sama", "www.samacares.sa");

    static Stream<Arguments> letters() {
        return Stream.of("default", "uk-disp", "ie-psd", "au-rg271", "sa-sama")
                .flatMap(
                        regime ->
                                Stream.of(LetterKind.values())
                                        .flatMap(
                                                kind ->
                                                        Stream.of("ar", "en")
                                                                .map(
                                                                        language ->
                                                                                Arguments.of(
                                                                                        regime,
                                                                                        kind,
                                                                                        language))));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void every_letter_is_whole_in_its_language(String regime, LetterKind kind, String language)
            throws IOException {
        TestClock.installed("2026-03-01T07:00:00Z");
        boolean arabic = language.equals("ar");
        String company =
                Complaints.aCompany(
                        regime.equals("default") ? null : regime, "Al Noor Bank", "بنك النور");
        Map<String, Object> complaint = new HashMap<>();
        complaint.put("legalEntity", company);
        complaint.put("language", language);
        complaint.put("product", arabic ? "بطاقة ائتمانية" : "Credit card");
        complaint.put(
                "description",
                arabic
                        ? "طلبت بطاقة جديدة قبل ثلاثة أسابيع ولم تصل حتى الآن، واتصلت على 800 123 4567"
                                + " ثلاث مرات.\nأطلب إرسال البطاقة وإعادة رسوم الإصدار (150.00 ريال)."
                        : "I ordered a new card three weeks ago and it has not arrived. I called 800 123"
                                + " 4567 three times.\nPlease send it, and give the fee back.");
        String id =
                Complaints.registered(
                        Complaints.aCustomer(
                                arabic ? "نورة بنت عبدالله القحطاني" : "Noura Al-Qahtani",
                                language),
                        complaint);
        point(id, arabic ? "لم تصل البطاقة" : "The card has not arrived");
        point(id, arabic ? "خُصمت رسوم الإصدار مرتين" : "The fee was taken twice");
        if (kind.isFinal()) {
            answer(
                    id,
                    1,
                    "UPHELD",
                    arabic ? "أُرسلت البطاقة اليوم بالبريد الممتاز." : "It was sent today.");
            answer(
                    id,
                    2,
                    "NOT_UPHELD",
                    arabic
                            ? "خُصمت مرة واحدة بتاريخ 3 فبراير."
                            : "It was taken once, on 3 February.");
        }

        JsonPath letter =
                Complaints.preview(id, content(kind, arabic)).statusCode(200).extract().jsonPath();

        String html = letter.getString("html");
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        String name = regime + "-" + kind.template() + "-" + language;
        Files.writeString(folder.resolve(name + ".html"), html);
        Files.writeString(folder.resolve(name + ".txt"), letter.getString("text"));
        String reference = Complaints.read(id).path("reference");
        assertThat(letter.getString("subject")).contains(reference);
        assertThat(html)
                .contains("lang=\"" + language + "\" dir=\"" + (arabic ? "rtl" : "ltr") + "\"");
        for (String text : List.of(html, letter.getString("text"), letter.getString("subject"))) {
            assertThat(text).doesNotContain("{", "}", "NOT_FOUND", "null");
        }
        for (String text : List.of(html, letter.getString("text"))) {
            assertThat(text)
                    .contains(reference)
                    .contains(arabic ? "1 مارس 2026م" : "1 March 2026")
                    .contains(arabic ? "بنك النور" : "Al Noor Bank");
            boolean goesFurther = kind == LetterKind.HOLDING || kind.isFinal();
            if (goesFurther && BODY.containsKey(regime)) {
                assertThat(text).contains(BODY.get(regime));
            }
            if (kind == LetterKind.ACKNOWLEDGEMENT || kind == LetterKind.HOLDING) {
                assertThat(text).contains(arabic ? "في موعد أقصاه" : " by ");
            }
            if (kind.isFinal()) {
                assertThat(text).contains(arabic ? "1,250.50 ريال سعودي" : "SAR 1,250.50");
            }
        }
    }

    private static Map<String, Object> content(LetterKind kind, boolean arabic) {
        Map<String, Object> content = new HashMap<>();
        content.put("kind", kind);
        if (kind.needsText()) {
            content.put(
                    "text",
                    arabic
                            ? "تحققنا من سجل الشحن، وتبيّن أن البطاقة أُعيدت إلينا لأن العنوان كان"
                                    + " ناقصًا.\n\nولأي استفسار نرجو الاتصال على 800 123 4567."
                            : "We have checked the records of the carrier: the card came back because"
                                    + " the address was incomplete.\n\nCall 800 123 4567 if you have any"
                                    + " question.");
        }
        if (kind.isFinal()) {
            content.put("outcome", "PARTLY_UPHELD");
            content.put(
                    "remedy",
                    Map.of(
                            "type",
                            "REFUND",
                            "redress",
                            Map.of("amount", "1250.5", "currency", "SAR"),
                            "description",
                            arabic
                                    ? "يُودع في حسابكم خلال ثلاثة أيام."
                                    : "In your account within three days."));
        }
        if (kind == LetterKind.HOLDING) {
            content.put("expectedBy", "2026-03-20");
        }
        return content;
    }

    private static void point(String id, String text) {
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", Complaints.read(id).getHeader("ETag"))
                .body(Map.of("text", text))
                .post("/api/v1/complaints/" + id + "/parts")
                .then()
                .statusCode(201);
    }

    private static void answer(String id, int number, String outcome, String answer) {
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", Complaints.read(id).getHeader("ETag"))
                .body(Map.of("outcome", outcome, "answer", answer))
                .post("/api/v1/complaints/" + id + "/parts/" + number + "/answer")
                .then()
                .statusCode(200);
    }
}
