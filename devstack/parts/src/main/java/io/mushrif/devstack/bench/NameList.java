package io.mushrif.devstack.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Names in Arabic with their usual Latin spellings, the most frequent first. */
final class NameList {

    /** One name: Arabic, and Latin in several spellings without article. */
    record Name(String arabic, List<String> latin) {

        Name {
            latin = List.copyOf(latin);
        }

        /** The usual spelling mostly, another one sometimes; families with their article. */
        String inLatin(Random random) {
            String spelling =
                    random.nextInt(10) < 6 ? latin.get(0) : latin.get(random.nextInt(latin.size()));
            if (!arabic.startsWith("ال") || spelling.startsWith("Al")) {
                return spelling;
            }
            return switch (random.nextInt(4)) {
                case 0 -> "Al-" + spelling;
                case 1 -> "Al " + spelling;
                case 2 -> spelling;
                default -> "Al" + spelling.toLowerCase(java.util.Locale.ROOT);
            };
        }
    }

    private final List<Name> names;
    private final double[] sums;

    private NameList(List<Name> names) {
        this.names = names;
        sums = new double[names.size()];
        double sum = 0;
        for (int rank = 0; rank < sums.length; rank++) {
            // a few names are very frequent and most are rare
            sum += 1.0 / (rank + 3);
            sums[rank] = sum;
        }
    }

    static NameList read(String resource) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                NameList.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8))) {
            return new NameList(
                    reader.lines()
                            .map(line -> line.split("\\|"))
                            .map(parts -> new Name(parts[0], List.of(parts[1].split(" "))))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    Name next(Random random) {
        double at = random.nextDouble() * sums[sums.length - 1];
        int found = java.util.Arrays.binarySearch(sums, at);
        return names.get(found >= 0 ? found : -found - 1);
    }
}
