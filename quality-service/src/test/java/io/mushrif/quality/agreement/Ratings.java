package io.mushrif.quality.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Matrices of ratings for tests. */
final class Ratings {

    private Ratings() {}

    /** Krippendorff 2011, section C: four observers, twelve units, missing ratings. */
    static List<List<Object>> ofKrippendorff() {
        return rows(
                "1 1 . 1", "2 2 3 2", "3 3 3 3", "3 3 3 3", "2 2 2 2", "1 2 3 4", "4 4 4 4",
                "1 1 2 1", "2 2 2 2", ". 5 5 5", ". . 1 1", ". . 3 .");
    }

    /** Two raters by their table of counts; categories are 0, 1, … */
    static List<List<Object>> ofTable(int[]... table) {
        List<List<Object>> rows = new ArrayList<>();
        for (int one = 0; one < table.length; one++) {
            for (int other = 0; other < table.length; other++) {
                rows.addAll(Collections.nCopies(table[one][other], List.of(one, other)));
            }
        }
        return rows;
    }

    /** Units by how many raters chose each category, for statistics that do not know raters. */
    static List<List<Object>> ofCounts(int[]... counts) {
        List<List<Object>> rows = new ArrayList<>();
        for (int[] unit : counts) {
            List<Object> row = new ArrayList<>();
            for (int category = 0; category < unit.length; category++) {
                row.addAll(Collections.nCopies(unit[category], category));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Numbers with spaces between, a point for missing; one text per unit. */
    static List<List<Object>> rows(String... units) {
        return Stream.of(units)
                .map(unit -> Arrays.stream(unit.split(" ")).map(Ratings::rating).toList())
                .map(row -> (List<Object>) new ArrayList<Object>(row))
                .toList();
    }

    private static Object rating(String text) {
        return text.equals(".") ? Missing.IS : (Object) Integer.valueOf(text);
    }

    /** Ratings with their missing ones as null. */
    static RatingMatrix matrix(List<? extends List<?>> rows) {
        return matrix(rows, null);
    }

    static RatingMatrix matrix(List<? extends List<?>> rows, List<?> categories) {
        List<List<Object>> nulls = new ArrayList<>();
        for (List<?> row : rows) {
            List<Object> copy = new ArrayList<>();
            row.forEach(rating -> copy.add(rating == Missing.IS ? null : rating));
            nulls.add(copy);
        }
        return RatingMatrix.of(nulls, categories);
    }

    /** A file beside the tests; numbers where a cell is one. */
    static List<List<Object>> file(String name) {
        try (InputStream stream = Ratings.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(",")).map(Ratings::cell).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object cell(String text) {
        return text.startsWith("\"")
                ? text.substring(1, text.length() - 1)
                : (Object) Integer.valueOf(text);
    }

    /** Stands for null, which lists of the JDK do not take. */
    enum Missing {
        IS
    }
}
