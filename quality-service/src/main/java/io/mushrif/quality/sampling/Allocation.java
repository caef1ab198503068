package io.mushrif.quality.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How a sample is divided among strata. */
public enum Allocation {
    /**
     * By their share of the population: method of the largest remainder (Hamilton); of equal
     * remainders the stratum whose name sorts first.
     */
    PROPORTIONAL {
        @Override
        Map<String, Integer> divide(int size, SortedMap<String, Long> populations) {
            long total = populations.values().stream().mapToLong(Long::longValue).sum();
            Map<String, Integer> shares = new LinkedHashMap<>();
            if (total == 0) {
                return shares;
            }
            long wanted = Math.min(size, total);
            long given = 0;
            Map<String, Long> remainders = new LinkedHashMap<>();
            for (Map.Entry<String, Long> stratum : populations.entrySet()) {
                long exact = wanted * stratum.getValue();
                shares.put(stratum.getKey(), Math.toIntExact(exact / total));
                remainders.put(stratum.getKey(), exact % total);
                given += exact / total;
            }
            List<String> byRemainder = new ArrayList<>(shares.keySet());
            byRemainder.sort(Comparator.comparing((String name) -> -remainders.get(name)));
            for (int i = 0; i < wanted - given; i++) {
                shares.merge(byRemainder.get(i), 1, Integer::sum);
            }
            return shares;
        }
    },
    /**
     * The same number each, at most all of a stratum; what a small one cannot give, the others do.
     */
    EQUAL {
        @Override
        Map<String, Integer> divide(int size, SortedMap<String, Long> populations) {
            Map<String, Integer> shares = new LinkedHashMap<>();
            populations.keySet().forEach(name -> shares.put(name, 0));
            long left = size;
            boolean gave = true;
            while (left > 0 && gave) {
                List<String> open =
                        populations.keySet().stream()
                                .filter(name -> shares.get(name) < populations.get(name))
                                .toList();
                gave = !open.isEmpty();
                long each = gave ? Math.max(1, left / open.size()) : 0;
                for (String name : open) {
                    long room = populations.get(name) - shares.get(name);
                    int more = (int) Math.min(left, Math.min(each, room));
                    shares.merge(name, more, Integer::sum);
                    left -= more;
                }
            }
            return shares;
        }
    };

    /** How many of each stratum; together the size, or all there are. */
    abstract Map<String, Integer> divide(int size, SortedMap<String, Long> populations);
}
