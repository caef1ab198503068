package io.mushrif.complaints.article;

import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Understands rows of a file as articles. Several categories or tags are separated by {@code |}.
 */
final class ArticleRows {

    private static final int SHORT = 200;
    private static final int SUMMARY = 1000;
    private static final int BODY = 100_000;
    private static final int MOST = 50;

    private ArticleRows() {}

    static ImportedArticle read(Row row, ColumnMapping mapping, ZoneId site) throws RowReject {
        ArticleTexts texts = new ArticleTexts(text("En", row, mapping), text("Ar", row, mapping));
        if (texts.en() == null && texts.ar() == null) {
            throw new RowReject(mapping.columnOf("titleEn"), "required", null);
        }
        ArticleStatus status =
                constant(ArticleStatus.class, "status", ArticleStatus.DRAFT, row, mapping);
        if (status != ArticleStatus.DRAFT && status != ArticleStatus.PUBLISHED) {
            throw new RowReject(mapping.columnOf("status"), "unknown-value", "DRAFT, PUBLISHED");
        }
        return new ImportedArticle(
                mapping.source(),
                required("externalId", SHORT, row, mapping),
                constant(ArticleKind.class, "kind", ArticleKind.ARTICLE, row, mapping),
                status == ArticleStatus.PUBLISHED,
                constant(ArticleAudience.class, "audience", ArticleAudience.INTERNAL, row, mapping),
                texts,
                several("categories", SHORT, row, mapping),
                several("tags", MOST, row, mapping),
                value("owner", 100, row, mapping),
                day("reviewOn", row, mapping, site));
    }

    private static ArticleText text(String language, Row row, ColumnMapping mapping)
            throws RowReject {
        String title = value("title" + language, SHORT, row, mapping);
        String summary = value("summary" + language, SUMMARY, row, mapping);
        String body = value("body" + language, BODY, row, mapping);
        if (title == null && body == null && summary == null) {
            return null;
        }
        return new ArticleText(
                required("title" + language, SHORT, row, mapping),
                summary,
                required("body" + language, BODY, row, mapping));
    }

    private static List<String> several(String field, int longest, Row row, ColumnMapping mapping)
            throws RowReject {
        String all = value(field, MOST * longest, row, mapping);
        if (all == null) {
            return List.of();
        }
        List<String> values =
                Stream.of(all.split("\\|"))
                        .map(String::trim)
                        .filter(value -> !value.isEmpty())
                        .toList();
        if (values.size() > MOST || values.stream().anyMatch(value -> value.length() > longest)) {
            throw new RowReject(mapping.columnOf(field), "too-long", Integer.toString(longest));
        }
        return values;
    }

    private static LocalDate day(String field, Row row, ColumnMapping mapping, ZoneId site)
            throws RowReject {
        Instant start = mapping.instant(field, row, site);
        ZoneId zone = mapping.timeZone() == null ? site : ZoneId.of(mapping.timeZone());
        return start == null ? null : LocalDate.ofInstant(start, zone);
    }

    private static String required(String field, int longest, Row row, ColumnMapping mapping)
            throws RowReject {
        String value = value(field, longest, row, mapping);
        if (value == null) {
            throw new RowReject(mapping.columnOf(field), "required", null);
        }
        return value;
    }

    private static String value(String field, int longest, Row row, ColumnMapping mapping)
            throws RowReject {
        String value = mapping.field(field, row);
        if (value.length() > longest) {
            throw new RowReject(mapping.columnOf(field), "too-long", Integer.toString(longest));
        }
        return value.isEmpty() ? null : value;
    }

    private static <E extends Enum<E>> E constant(
            Class<E> type, String field, E otherwise, Row row, ColumnMapping mapping)
            throws RowReject {
        String value = value(field, 50, row, mapping);
        if (value == null) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RowReject(
                                        mapping.columnOf(field),
                                        "unknown-value",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", "))));
    }
}
