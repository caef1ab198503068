package io.mushrif.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/arabic/normalize_vectors.tsv",
            delimiter = '\t',
            numLinesToSkip = 1)
    void the_vectors_of_lucene_pass(String kind, String given, String expected) {
        assertThat(kind).isEqualTo("normalize");
        assertThat(Spelling.normalized(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "شيء, شي",
        "شئ, شي",
        "مسؤول, مسوول",
        "٢٠٢٦, 2026",
        "۲۰۲۶, 2026",
        "ﻻ, لا",
        "José, jose",
        "ÉCOLE, ecole"
    })
    void usual_spellings_become_one(String given, String expected) {
        assertThat(Spelling.normalized(given)).isEqualTo(expected);
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(Spelling.normalized(null)).isNull();
    }
}
