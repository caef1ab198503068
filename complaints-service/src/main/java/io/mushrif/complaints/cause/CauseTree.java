package io.mushrif.complaints.cause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The causes in their order, each behind the one above it. */
final class CauseTree {

    private static final String TOP = "";

    private final Map<String, Cause> byCode;
    private final Map<String, List<Cause>> below;

    CauseTree(Collection<Cause> causes) {
        byCode = causes.stream().collect(Collectors.toMap(Cause::code, Function.identity()));
        below =
                causes.stream()
                        .sorted(Comparator.comparing(Cause::code))
                        .collect(
                                Collectors.groupingBy(
                                        cause -> cause.parent() == null ? TOP : cause.parent()));
    }

    /** Whether a cause would come to lie above itself if it were put under the parent. */
    boolean wouldBeCycle(String code, String parent) {
        Set<String> passed = new HashSet<>();
        String above = parent;
        while (above != null && passed.add(above)) {
            if (above.equals(code)) {
                return true;
            }
            Cause next = byCode.get(above);
            above = next == null ? null : next.parent();
        }
        return false;
    }

    /** A cause and all below it. */
    List<String> subtree(String code) {
        List<String> codes = new ArrayList<>(List.of(code));
        below.getOrDefault(code, List.of()).forEach(child -> codes.addAll(subtree(child.code())));
        return codes;
    }

    int depth(String code) {
        Cause cause = byCode.get(code);
        return cause.parent() == null ? 1 : 1 + depth(cause.parent());
    }

    CauseView view(Cause cause) {
        return new CauseView(
                cause.code(), cause.title(), cause.parent(), cause.isActive(), depth(cause.code()));
    }

    List<CauseView> views(Boolean active) {
        List<CauseView> views = new ArrayList<>();
        collect(TOP, views);
        return views.stream().filter(view -> active == null || view.active() == active).toList();
    }

    private void collect(String parent, List<CauseView> views) {
        for (Cause cause : below.getOrDefault(parent, List.of())) {
            views.add(view(cause));
            collect(cause.code(), views);
        }
    }
}
