package io.mushrif.complaints.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Who a letter comes from: {@code "name" <address>}, as it is kept. The mail library would put the
 * name into a comment behind the address, which mail programs do not show.
 */
public record Sender(String name, String address) {

    /** Bytes that an encoded word of at most 75 characters can hold (RFC 2047, section 2). */
    private static final int WORD = 45;

    static Sender of(String kept) {
        int address = kept.lastIndexOf('<');
        return new Sender(
                kept.substring(1, kept.lastIndexOf('"', address)),
                kept.substring(address + 1, kept.length() - 1));
    }

    /** What is behind the @. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Value of the header From: the name quoted, or in encoded words when it is not ASCII. */
    public String header() {
        boolean ascii = name.chars().allMatch(c -> c >= ' ' && c < 127);
        return (ascii ? '"' + name + '"' : String.join(" ", words())) + " <" + address + ">";
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        name.codePoints()
                .forEach(
                        c -> {
                            String next = Character.toString(c);
                            if (bytes(word + next).length > WORD) {
                                words.add(encoded(word));
                                word.setLength(0);
                            }
                            word.append(next);
                        });
        words.add(encoded(word));
        return words;
    }

    private static String encoded(CharSequence word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(word.toString())) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return '"' + name + "\" <" + address + ">";
    }
}
