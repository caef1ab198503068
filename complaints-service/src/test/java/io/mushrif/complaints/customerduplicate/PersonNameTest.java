package io.mushrif.complaints.customerduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "محمد العتيبي | Mohammed Al-Otaibi",
                "محمد العتيبي | Muhammad Alotaibi",
                "محمّد العتيبى | Mohamed al Otaibi",
                "عبدالله القحطاني | Abdullah Alqahtani",
                "عبد الله القحطاني | Abdallah Al Qahtani",
                "عبدالرحمن الحربي | Abdulrahman Alharbi",
                "عبد الرحمن الحربي | Abdurrahman Al-Harbi",
                "عبدالرحمن الحربي | Abdel Rahman Al Harbi",
                "عبدالعزيز الدوسري | Abdul Aziz Al-Dossary",
                "جمال عبدالناصر | Gamal Abdel Nasser",
                "أحمد الغامدي | Ahmed Alghamdi",
                "احمد الغامدي | Ahmad Al Ghamdi",
                "فاطمة الزهراني | Fatimah Al-Zahrani",
                "فاطمه الزهراني | Fatma Alzahrani",
                "عمر باعشن | Omar Baeshen",
                "نورة الشهري | Noura Alshehri",
                "نوره الشهري | Nora Al Shehri",
                "خالد المطيري | Khaled Almutairi",
                "يوسف إبراهيم | Yusuf Ebrahim",
                "سارة العلي | Sara Al-Ali",
                "عيسى موسى | Issa Mousa",
                "منى حسن | Mona Hassan",
                "وليد نواف | Waleed Nawaf",
                "أبو بكر صالح | Abubakr Saleh",
                "لؤي عطية | Loai Attia",
                "نايف العجمي | Naif Alajmi",
                "هيفاء الخالدي | Haifa Alkhaldi",
                "تركي السديري | Turki Al-Sudairi",
                "حصة البقمي | Hessah Albaqami",
                "مؤيد بخاري | Moayad Bukhari",
                "علياء إلهام | Alia Elham"
            })
    void a_name_sounds_the_same_in_both_scripts(String arabic, String latin) {
        assertThat(compared(arabic, latin)).isEqualTo(MatchReason.NAME_SOUND);
        assertThat(PersonName.of(arabic).key()).isEqualTo(PersonName.of(latin).key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Khalid Alharbi | Khaled Al Harbi",
                "Sara Ali | Sarah Aly",
                "Fahad Alenezi | Fahd Alanazi",
                "Faisal Alharbi | Faysal Alharbi",
                "Mohammed Hussein | Muhammad Husain",
                "Yousef Noor | Youssef Nour"
            })
    void latin_spellings_of_a_name_sound_the_same(String one, String other) {
        assertThat(compared(one, other)).isEqualTo(MatchReason.NAME_SOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "محمد العتيبي | محمود العتيبي",
                "محمد العتيبي | Mahmoud Alotaibi",
                "Mohammed Ali | Mahmoud Ali",
                "أحمد علي | حمد علي",
                "Ahmed Ali | Hamad Ali",
                "حسن علي | Hussain Ali",
                "Hassan Ali | Hussein Ali",
                "سلمان علي | Sulaiman Ali",
                "سالم علي | سليم علي",
                "Salem Ali | Salman Ali",
                "فهد علي | فيصل علي"
            })
    void names_of_different_people_do_not_sound_the_same(String one, String other) {
        assertThat(compared(one, other).weight()).isLessThan(MatchReason.NAME_SHORTER.weight());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ali Mohammed | Mohammed Ali | NAME_SAME",
                "العتيبي محمد | محمد العتيبي | NAME_SAME",
                "الأستاذ محمد بن خالد العتيبي | محمد خالد العتيبي | NAME_SHORTER",
                "Dr. Mona Hassan | Mona Hassan | NAME_SAME",
                "Mohammed Abdullah Al Otaibi | Mohammed Al Otaibi | NAME_SHORTER",
                "محمد العتيبي | محمد العتيي | NAME_TYPO",
                "Mohammed Alqahtani | Mohammed Alqahtami | NAME_TYPO",
                "محمد | محمد | NAME_SINGLE",
                "محمد | محمد العتيبي | NAME_GIVEN",
                "سارة العتيبي | سارة القحطاني | NAME_GIVEN",
                "محمد العتيبي | خالد العتيبي | NAME_FAMILY",
                "محمد العتيبي | خالد القحطاني | NAME_OTHER"
            })
    void what_two_names_have_in_common_is_named(String one, String other, MatchReason reason) {
        assertThat(compared(one, other)).isEqualTo(reason);
        assertThat(compared(other, one)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "-", "ء", "عبد", "abd ء", "al", "123", "李 小龙", "😀", "ابو", "ژاله ڭ",
                "محمد٪ ۞"
            })
    void any_text_is_understood_as_a_name(String text) {
        assertThat(compared(text, "محمد العتيبي").weight()).isLessThan(0);
    }

    @Test
    void a_typing_error_is_a_letter_missing_added_wrong_or_swapped() {
        assertThat(Edits.between("kitten", "sitten", 2)).isEqualTo(1);
        assertThat(Edits.between("ab", "ba", 2)).isEqualTo(1);
        assertThat(Edits.between("abc", "ac", 2)).isEqualTo(1);
        assertThat(Edits.between("kitten", "sitting", 3)).isEqualTo(3);
        assertThat(Edits.between("kitten", "sitting", 1)).isEqualTo(2);
        assertThat(Edits.between("", "abc", 1)).isEqualTo(2);
    }

    private static MatchReason compared(String one, String other) {
        return NameMatch.of(PersonName.of(one), PersonName.of(other));
    }
}
