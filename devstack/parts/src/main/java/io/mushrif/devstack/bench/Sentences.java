package io.mushrif.devstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What people write: English sentences of real narratives, Arabic ones put together from parts, in
 * the several spellings that people use.
 */
final class Sentences {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 220;

    private static final List<String> ARABIC_THINGS =
            List.of(
                    "البطاقة",
                    "البطاقه الائتمانية",
                    "التطبيق",
                    "الحساب الجاري",
                    "القرض العقاري",
                    "التحويل",
                    "الفاتورة",
                    "الرسوم",
                    "الصراف الآلي",
                    "كشف الحساب",
                    "الطلب",
                    "الشحنة",
                    "المنتج",
                    "الضمان",
                    "الموعد",
                    "الاشتراك",
                    "الإنترنت",
                    "الشريحة",
                    "المحفظة",
                    "التأمين",
                    "الحجز",
                    "التذكرة",
                    "القسيمة",
                    "الاسترداد",
                    "كلمة المرور",
                    "رمز التحقق",
                    "العقد",
                    "السند",
                    "الوديعة",
                    "الشيك");
    private static final List<String> ARABIC_EVENTS =
            List.of(
                    "%s لا يعمل منذ ثلاثة أيام ولم يرد علي أحد",
                    "تأخر وصول %s أكثر من أسبوعين رغم الوعود المتكررة",
                    "خُصم مبلغ %s مرتين من حسابي بدون إذن",
                    "الموظف أخبرني أن %s جاهز ثم اكتشفت العكس",
                    "أريد إلغاء %s واسترجاع المبلغ كاملا",
                    "وصلني %s تالفا والعلبة مفتوحة",
                    "طلبت تفعيل %s عبر مركز الاتصال ولم يتم شيء",
                    "تم رفض %s بدون ذكر السبب",
                    "شكرا لكم على سرعة إنجاز %s والتعامل الراقي",
                    "انتظرت ساعة كامله في الفرع بسبب %s",
                    "المعلومات عن %s في الموقع غير صحيحه",
                    "أرجو تحديث بيانات %s باسمي الجديد",
                    "تكررت مشكلة %s للمرة الرابعة هذا الشهر",
                    "لم أستلم أي رسالة بخصوص %s",
                    "قيمة %s أعلى من المتفق عليه في العرض",
                    "%s سيء جدا والخدمه أسوأ",
                    "أشتكي من سوء معاملة الموظفة عند السؤال عن %s",
                    "وعدوني بالاتصال خلال يومين بشأن %s ولم يتصل أحد",
                    "%s ممتازة وأنصح بها الجميع",
                    "كيف يمكنني متابعة حالة %s من الجوال");

    private Sentences() {}

    static List<String> arabic() {
        List<String> sentences = new ArrayList<>();
        for (String event : ARABIC_EVENTS) {
            for (String thing : ARABIC_THINGS) {
                sentences.add(event.formatted(thing));
            }
        }
        return sentences;
    }

    static List<String> english(Path repository) throws IOException {
        Path file = repository.resolve("devstack/sample-data/cfpb_2015_narratives300.json.gz");
        List<String> sentences = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            for (JsonNode complaint : new ObjectMapper().readTree(in)) {
                String narrative = complaint.path("Consumer complaint narrative").asText();
                for (String sentence : narrative.split("(?<=[.!?])\\s+")) {
                    if (sentence.length() >= SHORTEST && sentence.length() <= LONGEST) {
                        sentences.add(sentence);
                    }
                }
            }
        }
        return sentences;
    }
}
