package io.mushrif.complaints.article;

import java.util.ArrayList;
import java.util.List;

/**
 * What is different between two texts, line by line: the shortest way from the one to the other by
 * taking lines away and putting lines in (Myers 1986, Algorithmica 1, 251–266). Of several ways as
 * short, lines are taken away first. Where more than 1,000 lines are different, all of them are
 * taken away and put in.
 */
public final class LineDifference {

    private static final int MOST_CHANGES = 1000;

    private LineDifference() {}

    /** What became of a line. */
    public enum Change {
        /** It is in both. */
        SAME,
        /** It is in the first only. */
        REMOVED,
        /** It is in the second only. */
        ADDED
    }

    /** A line of one text or of both. */
    public record Line(Change change, String text) {}

    /** All lines of both texts in their order. */
    static List<Line> between(String before, String after) {
        return between(lines(before), lines(after));
    }

    private static List<String> lines(String text) {
        return text == null || text.isEmpty() ? List.of() : text.lines().toList();
    }

    private static List<Line> between(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Line> found = new ArrayList<>();
        before.subList(0, start).forEach(line -> found.add(new Line(Change.SAME, line)));
        found.addAll(
                middle(
                        before.subList(start, before.size() - end),
                        after.subList(start, after.size() - end)));
        before.subList(before.size() - end, before.size())
                .forEach(line -> found.add(new Line(Change.SAME, line)));
        return found;
    }

    /** Goes forward with ever more changes until the end is reached, then back along the way. */
    private static List<Line> middle(List<String> before, List<String> after) {
        int most = Math.min(before.size() + after.size(), MOST_CHANGES);
        int[] furthest = new int[2 * most + 2];
        List<int[]> steps = new ArrayList<>();
        for (int changes = 0; changes <= most; changes++) {
            steps.add(furthest.clone());
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                int x = next(furthest, most, diagonal, changes);
                int y = x - diagonal;
                while (x < before.size()
                        && y < after.size()
                        && before.get(x).equals(after.get(y))) {
                    x++;
                    y++;
                }
                furthest[most + diagonal] = x;
                if (x >= before.size() && y >= after.size()) {
                    return back(before, after, steps, most);
                }
            }
        }
        List<Line> everything = new ArrayList<>();
        before.forEach(line -> everything.add(new Line(Change.REMOVED, line)));
        after.forEach(line -> everything.add(new Line(Change.ADDED, line)));
        return everything;
    }

    private static int next(int[] furthest, int most, int diagonal, int changes) {
        if (changes == 0) {
            return 0;
        }
        return isDown(furthest, most, diagonal, changes)
                ? furthest[most + diagonal + 1]
                : furthest[most + diagonal - 1] + 1;
    }

    private static boolean isDown(int[] furthest, int most, int diagonal, int changes) {
        return diagonal == -changes
                || diagonal != changes
                        && furthest[most + diagonal - 1] < furthest[most + diagonal + 1];
    }

    private static List<Line> back(
            List<String> before, List<String> after, List<int[]> steps, int most) {
        List<Line> reversed = new ArrayList<>();
        int x = before.size();
        int y = after.size();
        for (int changes = steps.size() - 1; changes > 0; changes--) {
            int[] furthest = steps.get(changes);
            int diagonal = x - y;
            boolean down = isDown(furthest, most, diagonal, changes);
            int fromX = furthest[most + (down ? diagonal + 1 : diagonal - 1)];
            int fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
            int startX = down ? fromX : fromX + 1;
            while (x > startX) {
                reversed.add(new Line(Change.SAME, before.get(--x)));
                y--;
            }
            if (down) {
                reversed.add(new Line(Change.ADDED, after.get(fromY)));
            } else {
                reversed.add(new Line(Change.REMOVED, before.get(fromX)));
            }
            x = fromX;
            y = fromY;
        }
        while (x > 0) {
            reversed.add(new Line(Change.SAME, before.get(--x)));
        }
        List<Line> lines = new ArrayList<>(reversed.size());
        for (int i = reversed.size() - 1; i >= 0; i--) {
            lines.add(reversed.get(i));
        }
        return lines;
    }
}
