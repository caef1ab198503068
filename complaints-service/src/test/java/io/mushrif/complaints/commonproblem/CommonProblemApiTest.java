package io.mushrif.complaints.commonproblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.complaints.ApiSteps;
import io.mushrif.complaints.ManyComplaints;
import io.mushrif.complaints.article.Knowledge;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CommonProblemApiTest {

    private static final String PATH = "/api/v1/common-problems";

    /** The same problem as ten people write it. */
    private static final List<String> LATE_REFUND =
            List.of(
                    "لم يتم استرداد المبلغ إلى بطاقتي منذ أسبوعين",
                    "لم يتم إسترداد المبلغ الي بطاقتى منذ اسبوعين",
                    "المبلغ المسترد لم يصل إلى البطاقة، أين استرداد المبلغ؟",
                    "استردادُ المبلغِ لم يصلْ إلى بطاقتي",
                    "متى استرداد المبــلغ الى البطاقه",
                    "طلبت استرداد المبلغ على بطاقتي ولم يصل",
                    "إسترداد المبالغ للبطاقة متأخر",
                    "لم يصل استرداد المبلغ للبطاقات البنكية",
                    "أريد استرداد المبلغ، لم يعد إلى بطاقتي",
                    "استرداد مبلغي لم يصل البطاقة بعد ٣ أسابيع");

    private static final List<String> OTHERS =
            List.of(
                    "المندوب تعامل معي بأسلوب غير لائق عند الباب",
                    "وصلت الثلاجة مكسورة الزجاج",
                    "التطبيق يتوقف عند فتح صفحة العروض",
                    "فاتورة الكهرباء مكررة هذا الشهر",
                    "الموظفة أغلقت الخط في وجهي",
                    "مقاس الحذاء مختلف عن الصورة",
                    "انتظرت ساعة كاملة في الفرع",
                    "كلمة السر لا تقبل الأرقام العربية",
                    "رائحة العطر ليست أصلية",
                    "العنوان المسجل قديم وأرسلتم الشحنة هناك");

    private final String product = "P" + UUID.randomUUID();

    private static RequestSpecification manager() {
        return Api.as("manager", Roles.OPERATIONS_MANAGER);
    }

    private void register(List<String> descriptions, String language) {
        descriptions.forEach(
                text ->
                        ApiSteps.register(
                                Map.of(
                                        "product",
                                        product,
                                        "category",
                                        "Payment",
                                        "language",
                                        language,
                                        "description",
                                        text)));
    }

    /** All that is new is grouped; another look that the timer began may be at work. */
    private static void group() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            Arc.container().instance(GroupComplaints.class).get().groupAll();
                            return ManyComplaints.number("select count(*) from common_problem_news")
                                    == 0;
                        });
    }

    private Response list(RequestSpecification who, String more) {
        Response answer = who.get(PATH + "?product=" + product + more);
        answer.then().statusCode(200);
        return answer;
    }

    private Map<UUID, UUID> members() {
        Map<UUID, UUID> found = new java.util.HashMap<>();
        for (UUID complaint : ManyComplaints.ids(product)) {
            ManyComplaints.ask(
                            "select problem_id from common_problem_member where complaint_id = ?",
                            complaint)
                    .forEach(problem -> found.put(complaint, (UUID) problem));
        }
        return found;
    }

    @Test
    void ten_people_who_write_the_same_in_ten_ways_are_one_problem_and_ten_others_are_none() {
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < LATE_REFUND.size(); i++) {
            mixed.add(OTHERS.get(i));
            mixed.add(LATE_REFUND.get(i));
        }
        register(mixed, "ar");
        group();
        Response found = list(manager(), "&leastSize=2");
        found.then()
                .body("items", hasSize(1))
                .body("items[0].size", equalTo(10))
                .body("items[0].open", equalTo(10))
                .body("items[0].category", equalTo("Payment"))
                .body("items[0].languages", equalTo(List.of("ar")))
                .body("items[0].week.received", equalTo(10))
                .body("items[0].week.receivedBefore", equalTo(0))
                .body("items[0].week.direction", equalTo("RISING"))
                .body("items[0].samples", hasSize(1));
        manager()
                .get(PATH + "/" + found.path("items[0].id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("samples", hasSize(5))
                .body("terms", hasItem("استرداد"));
        manager()
                .get(PATH + "/" + found.path("items[0].id") + "/complaints?limit=4")
                .then()
                .body("items", hasSize(4))
                .body("nextCursor", notNullValue());
    }

    @Test
    void english_inflections_are_one_problem_too() {
        register(
                List.of(
                        "My refund has not arrived on the card",
                        "Refunds never arrive on my card!",
                        "I am waiting for the refunded money, card shows nothing arriving",
                        "Card refunding: not arrived"),
                "en");
        register(List.of("The courier shouted at my children", "App crashes at login"), "en");
        group();
        list(manager(), "&leastSize=2")
                .then()
                .body("items", hasSize(1))
                .body("items[0].size", equalTo(4));
    }

    @Test
    void looking_twice_or_once_more_at_everything_gives_the_same_groups() {
        register(LATE_REFUND, "ar");
        register(OTHERS, "ar");
        group();
        Map<UUID, UUID> first = members();
        assertThat(first).hasSize(20);
        group();
        assertThat(members()).isEqualTo(first);
        for (UUID complaint : ManyComplaints.ids(product)) {
            ManyComplaints.run(
                    "insert into common_problem_news (complaint_id) values (?), (?)",
                    complaint,
                    complaint);
        }
        group();
        assertThat(members()).isEqualTo(first);
        assertThat(
                        ManyComplaints.number(
                                "select sum(members) from common_problem where product = ?",
                                product))
                .isEqualTo(20);
    }

    @Test
    void a_complaint_that_is_corrected_goes_where_it_belongs_now() {
        register(LATE_REFUND.subList(0, 4), "ar");
        String moved =
                ApiSteps.register(
                                Map.of(
                                        "product",
                                        product,
                                        "category",
                                        "Payment",
                                        "description",
                                        OTHERS.get(0)))
                        .path("id");
        group();
        list(manager(), "&leastSize=2").then().body("items[0].size", equalTo(4));
        patch(moved, Map.of("description", LATE_REFUND.get(5)));
        group();
        list(manager(), "&leastSize=2").then().body("items[0].size", equalTo(5));
        patch(moved, Map.of("category", "Elsewhere"));
        group();
        list(manager(), "&leastSize=2").then().body("items[0].size", equalTo(4));
    }

    private static void patch(String complaint, Map<String, ?> change) {
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", ApiSteps.version(complaint))
                .body(change)
                .patch("/api/v1/complaints/" + complaint)
                .then()
                .statusCode(200);
    }

    @Test
    void complaints_of_other_products_and_short_ones_are_not_put_together() {
        register(List.of("x", "x", "x", "؟"), "ar");
        group();
        list(manager(), "&leastSize=2").then().body("items", hasSize(0));
        register(LATE_REFUND.subList(0, 3), "ar");
        ApiSteps.register(
                Map.of(
                        "product",
                        product + "-other",
                        "category",
                        "Payment",
                        "description",
                        LATE_REFUND.get(3)));
        group();
        list(manager(), "&leastSize=2").then().body("items[0].size", equalTo(3));
    }

    @Test
    void a_supervisor_sees_the_complaints_of_own_teams_and_what_they_add_up_to() {
        register(LATE_REFUND, "ar");
        String lead = "lead-" + product;
        UUID team = UUID.randomUUID();
        ManyComplaints.run("insert into directory_team values (?, array[?], now())", team, lead);
        List<UUID> ids = ManyComplaints.ids(product);
        for (int i = 0; i < ids.size(); i++) {
            ManyComplaints.run(
                    "update complaint set team_id = ? where id = ?",
                    i < 4 ? team : UUID.randomUUID(),
                    ids.get(i));
        }
        group();
        RequestSpecification supervisor = Api.as(lead, Roles.SUPERVISOR);
        Response found = list(supervisor, "");
        found.then().body("items[0].size", equalTo(4)).body("items[0].week.received", equalTo(4));
        String id = found.path("items[0].id");
        Api.as(lead, Roles.SUPERVISOR)
                .get(PATH + "/" + id + "/complaints")
                .then()
                .body("items", hasSize(4));
        Api.as(lead, Roles.SUPERVISOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "x"))
                .post(PATH + "/" + id + "/dismissal")
                .then()
                .statusCode(403);
        RequestSpecification stranger = Api.as("stranger-" + product, Roles.SUPERVISOR);
        list(stranger, "&leastSize=2").then().body("items", hasSize(0));
        Api.as("stranger-" + product, Roles.SUPERVISOR).get(PATH + "/" + id).then().statusCode(404);
        Api.as(lead, Roles.SUPERVISOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("title", Map.of("ar", "استرداد")))
                .post(PATH + "/" + id + "/problem-group")
                .then()
                .statusCode(200);
        assertThat(
                        ManyComplaints.number(
                                "select count(*) from complaint where product = ? and problem_group_id is not null",
                                product))
                .isEqualTo(4);
    }

    @Test
    void a_common_problem_gets_one_solution_one_article_and_one_message_to_all() {
        register(LATE_REFUND, "ar");
        register(OTHERS, "ar");
        group();
        String id = list(manager(), "").path("items[0].id");
        String article =
                Knowledge.published(
                        "FAQ",
                        Map.of("ar", Knowledge.text("مدة الاسترداد", "خمسة أيام عمل")),
                        Map.of());
        Map<String, Object> request =
                Map.of(
                        "title",
                        Map.of("ar", "تأخر الاسترداد", "en", "Late refunds"),
                        "articleId",
                        article,
                        "departments",
                        List.of(
                                Map.of(
                                        "department",
                                        "accounting",
                                        "question",
                                        "متى يُعالج التأخر؟")));
        manager().body(request).post(PATH + "/" + id + "/problem-group").then().statusCode(428);
        Response handled =
                manager()
                        .header("If-Match", "\"0\"")
                        .body(request)
                        .post(PATH + "/" + id + "/problem-group");
        handled.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("HANDLED"))
                .body("articleId", equalTo(article))
                .body("decidedBy", equalTo("manager"));
        String group = handled.path("problemGroupId");
        manager()
                .get("/api/v1/problem-groups/" + group)
                .then()
                .body("members", equalTo(10))
                .body("category", equalTo("Payment"));
        Knowledge.writer()
                .get(Knowledge.PATH + "/" + article + "/feedback")
                .then()
                .body("uses", equalTo(10));
        String first = (String) handled.path("samples[0].complaintId");
        assertThat(ApiSteps.timeline(first)).contains("LINKED");
        List<Object> asked =
                ManyComplaints.ask(
                        "select r.department from referral r join complaint c on c.id = r.complaint_id where c.product = ?",
                        product);
        assertThat(asked).containsExactly("accounting");
        Response job =
                manager()
                        .header("If-Match", "*")
                        .body(
                                Map.of(
                                        "outcome",
                                        "UPHELD",
                                        "response",
                                        Map.of(
                                                "en",
                                                "Refunds are on their way.",
                                                "ar",
                                                "المبالغ في الطريق."),
                                        "article",
                                        article))
                        .post("/api/v1/problem-groups/" + group + "/solution");
        job.then().statusCode(202);
        String path = "/api/v1/complaint-bulk-actions/" + job.path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !manager().get(path).path("state").equals("RUNNING"));
        manager().get(path).then().body("done", equalTo(10)).body("refused", equalTo(0));
        manager()
                .get("/api/v1/complaints/" + first)
                .then()
                .body("response", equalTo("المبالغ في الطريق."));
        register(List.of("استرداد المبلغ إلى بطاقتي لم يصل"), "ar");
        group();
        manager()
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post(PATH + "/" + id + "/problem-group")
                .then()
                .statusCode(200)
                .body("articleId", equalTo(article));
        manager()
                .get("/api/v1/problem-groups/" + group)
                .then()
                .body("members", equalTo(11))
                .body("waitingForSolution", equalTo(1));
    }

    @Test
    void an_article_can_be_begun_for_it_and_is_linked_when_it_is_published() {
        register(LATE_REFUND.subList(0, 3), "ar");
        group();
        String id = list(manager(), "").path("items[0].id");
        Response handled =
                manager()
                        .header("If-Match", "\"0\"")
                        .body(
                                Map.of(
                                        "title",
                                        Map.of("ar", "تأخر"),
                                        "article",
                                        Map.of(
                                                "kind",
                                                "FAQ",
                                                "texts",
                                                Map.of("ar", Knowledge.text("استرداد", "نص")))))
                        .post(PATH + "/" + id + "/problem-group");
        handled.then().statusCode(200).body("articleId", notNullValue());
        String article = handled.path("articleId");
        Knowledge.get(article).then().body("status", equalTo("DRAFT"));
        Knowledge.move(Knowledge.writer(), article, "submission", null).statusCode(200);
        Knowledge.move(Api.as("other", Roles.ADMIN), article, "publication", null).statusCode(200);
        manager()
                .header("If-Match", "\"1\"")
                .body(Map.of("articleId", article))
                .post(PATH + "/" + id + "/problem-group")
                .then()
                .statusCode(200);
        Knowledge.writer()
                .get(Knowledge.PATH + "/" + article + "/feedback")
                .then()
                .body("uses", equalTo(3));
    }

    @Test
    void what_is_no_problem_is_dismissed_and_can_be_looked_at_again() {
        register(LATE_REFUND.subList(0, 3), "ar");
        group();
        String id = list(manager(), "").path("items[0].id");
        ValidatableResponse dismissed =
                manager()
                        .header("If-Match", "\"0\"")
                        .body(Map.of("reason", "known"))
                        .post(PATH + "/" + id + "/dismissal")
                        .then();
        dismissed
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("reason", equalTo("known"));
        list(manager(), "").then().body("items", hasSize(0));
        list(manager(), "&state=DISMISSED").then().body("items.id", contains(id));
        manager()
                .header("If-Match", "\"1\"")
                .body(Map.of("title", Map.of("ar", "x")))
                .post(PATH + "/" + id + "/problem-group")
                .then()
                .statusCode(409)
                .body("code", equalTo("common-problem-decided"));
        manager()
                .header("If-Match", "\"0\"")
                .post(PATH + "/" + id + "/restoration")
                .then()
                .statusCode(412);
        manager()
                .header("If-Match", "\"1\"")
                .post(PATH + "/" + id + "/restoration")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("reason", nullValue());
    }

    @Test
    void what_is_closed_counts_for_the_trend_and_not_as_open() {
        register(LATE_REFUND.subList(0, 5), "ar");
        group();
        List<UUID> ids = ManyComplaints.ids(product);
        ManyComplaints.run("update complaint set status = 'CLOSED' where id = ?", ids.get(0));
        ManyComplaints.run(
                "update complaint set received_at = ? where id = ?",
                java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(10))),
                ids.get(1));
        list(manager(), "")
                .then()
                .body("items[0].size", equalTo(5))
                .body("items[0].open", equalTo(4))
                .body("items[0].week.received", equalTo(4))
                .body("items[0].week.receivedBefore", equalTo(1))
                .body("items[0].month.received", equalTo(5));
    }

    @Test
    void words_of_somebody_who_was_erased_are_in_no_group_any_more() {
        register(LATE_REFUND.subList(0, 4), "ar");
        UUID customer =
                UUID.fromString(
                        Api.as("crm", Roles.INTEGRATION)
                                .body(Map.of("name", "سارة"))
                                .post("/api/v1/customers")
                                .path("id"));
        UUID theirs = ManyComplaints.ids(product).get(0);
        ManyComplaints.run("update complaint set customer_id = ? where id = ?", customer, theirs);
        group();
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            ProblemPersonalData data =
                                    Arc.container().instance(ProblemPersonalData.class).get();
                            assertThat(data.count(customer)).isEqualTo(1);
                            ErasedPerson person =
                                    new ErasedPerson(customer, Set.of(), Instant.now());
                            assertThat(data.erase(person)).isEqualTo(1);
                            assertThat(data.erase(person)).isZero();
                        });
        list(manager(), "").then().body("items[0].size", equalTo(3));
        assertThat(
                        ManyComplaints.number(
                                "select members from common_problem where product = ?", product))
                .isEqualTo(3);
    }

    @Test
    void what_is_missing_or_wrong_is_named() {
        register(LATE_REFUND.subList(0, 3), "ar");
        group();
        String id = list(manager(), "").path("items[0].id");
        invalid(id, Map.of(), "title");
        invalid(
                id,
                Map.of("title", Map.of("ar", "x"), "articleId", UUID.randomUUID()),
                "articleId");
        invalid(
                id,
                Map.of(
                        "title",
                        Map.of("ar", "x"),
                        "departments",
                        List.of(Map.of("department", "nowhere", "question", "?"))),
                "department");
        for (String query : List.of("leastSize=1", "sort=open", "sort=x", "state=X", "cursor=x")) {
            manager().get(PATH + "?" + query).then().statusCode(400);
        }
        manager()
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("detail", containsString("common problem"));
    }

    private static void invalid(String id, Map<String, ?> request, String field) {
        manager()
                .header("If-Match", "\"0\"")
                .body(request)
                .post(PATH + "/" + id + "/problem-group")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }
}
