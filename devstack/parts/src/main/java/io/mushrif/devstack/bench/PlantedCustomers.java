package io.mushrif.devstack.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Customers of whom some are there twice, made from a seed. People with the same name, households
 * with one telephone, families with one address, switchboards and numbers that were given to
 * somebody else are among them, so that what looks alike is not always the same person.
 */
final class PlantedCustomers {

    /** What makes the second record differ from the first one. */
    enum Kind {
        NAME_TYPO,
        OTHER_SCRIPT,
        CHANGED_PHONE,
        CHANGED_EMAIL,
        SWAPPED_ORDER
    }

    /** One record; e-mail and telephone may be null. */
    record Row(UUID id, String name, String email, String phone, boolean arabic) {}

    /** A person behind a record. */
    private record Person(
            List<NameList.Name> given, NameList.Name family, boolean arabic, Row row) {}

    private static final List<String> DOMAINS =
            List.of(
                    "gmail.com",
                    "gmail.com",
                    "gmail.com",
                    "gmail.com",
                    "hotmail.com",
                    "hotmail.com",
                    "outlook.com",
                    "outlook.sa",
                    "yahoo.com",
                    "yahoo.com",
                    "icloud.com",
                    "icloud.com",
                    "live.com",
                    "company.example");
    private static final int SWITCHBOARDS = 20;

    private final Random random;
    private final NameList givenNames = NameList.read("given-names.txt");
    private final NameList familyNames = NameList.read("family-names.txt");
    private final Set<String> phones = new HashSet<>();
    private final Set<String> emails = new HashSet<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Set<UUID>, Kind> planted = new LinkedHashMap<>();

    PlantedCustomers(long seed, int customers, int duplicates) {
        random = new Random(seed);
        List<String> switchboards = new ArrayList<>();
        for (int i = 0; i < SWITCHBOARDS; i++) {
            switchboards.add(freshPhone());
        }
        while (people.size() < customers - duplicates) {
            people.add(person(switchboards));
        }
        people.forEach(person -> rows.add(person.row()));
        plant(duplicates);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Pairs of records of one person. */
    Map<Set<UUID>, Kind> planted() {
        return new HashMap<>(planted);
    }

    private Person person(List<String> switchboards) {
        boolean arabic = random.nextInt(100) < 55;
        List<NameList.Name> given = new ArrayList<>(List.of(givenNames.next(random)));
        if (random.nextInt(4) == 0) {
            given.add(givenNames.next(random));
        }
        NameList.Name family = familyNames.next(random);
        String phone = random.nextInt(100) < 92 ? freshPhone() : null;
        String email = random.nextInt(100) < 70 ? freshEmail(given.get(0), family) : null;
        int lot = random.nextInt(1000);
        if (lot < 25 && !people.isEmpty()) {
            // somebody of a household: the same family, telephone, sometimes also the address
            Person relative = people.get(random.nextInt(people.size()));
            family = relative.family();
            phone = relative.row().phone();
            email = lot < 5 && relative.row().email() != null ? relative.row().email() : email;
        } else if (lot < 28 && !people.isEmpty()) {
            phone = people.get(random.nextInt(people.size())).row().phone();
        } else if (lot < 38) {
            phone = switchboards.get(random.nextInt(switchboards.size()));
        }
        Row row = new Row(id(), written(given, family, arabic, false), email, phone, arabic);
        return new Person(given, family, arabic, row);
    }

    /** No person is planted more than once, so that a pair is all there is to find. */
    private void plant(int duplicates) {
        Set<UUID> taken = new HashSet<>();
        Kind[] kinds = Kind.values();
        while (planted.size() < duplicates) {
            Person person = people.get(random.nextInt(people.size()));
            Kind kind = kinds[planted.size() % kinds.length];
            boolean possible =
                    switch (kind) {
                        case CHANGED_PHONE -> person.row().email() != null;
                        case CHANGED_EMAIL -> person.row().phone() != null;
                        default -> person.row().phone() != null || person.row().email() != null;
                    };
            if (possible && taken.add(person.row().id())) {
                Row again = again(person, kind);
                rows.add(again);
                planted.put(Set.of(person.row().id(), again.id()), kind);
            }
        }
    }

    private Row again(Person person, Kind kind) {
        Row first = person.row();
        boolean arabic = kind == Kind.OTHER_SCRIPT ? !person.arabic() : person.arabic();
        // what is written in Latin letters is often spelled in another way the second time
        String name =
                arabic == person.arabic() && random.nextInt(10) < 7
                        ? kind == Kind.SWAPPED_ORDER ? swapped(first.name()) : first.name()
                        : written(
                                person.given(),
                                person.family(),
                                arabic,
                                kind == Kind.SWAPPED_ORDER);
        String phone = first.phone();
        String email = first.email();
        if (kind == Kind.NAME_TYPO) {
            name = mistyped(name);
        } else if (kind == Kind.CHANGED_PHONE) {
            phone = freshPhone();
        } else if (kind == Kind.CHANGED_EMAIL) {
            email = freshEmail(person.given().get(0), person.family());
        }
        boolean both = phone != null && email != null;
        boolean unchanged = kind != Kind.CHANGED_PHONE && kind != Kind.CHANGED_EMAIL;
        if (both && unchanged && random.nextInt(3) == 0) {
            // the second time only one of the two was asked for
            phone = random.nextBoolean() ? phone : null;
            email = phone == null ? email : null;
        }
        if (random.nextInt(10) == 0) {
            name = random.nextBoolean() ? mistyped(name) : name;
            email = email == null ? null : mistypedDomain(email);
        }
        return new Row(id(), name, email, phone, arabic);
    }

    private String written(
            List<NameList.Name> given, NameList.Name family, boolean arabic, boolean familyFirst) {
        List<String> words = new ArrayList<>();
        for (NameList.Name name : given) {
            words.add(arabic ? name.arabic() : name.inLatin(random));
        }
        words.add(
                familyFirst ? 0 : words.size(), arabic ? family.arabic() : family.inLatin(random));
        return arabic ? respelled(String.join(" ", words)) : String.join(" ", words);
    }

    /** Hamza, ta marbuta and alef maqsura are often left out, and Abd is written in two ways. */
    private String respelled(String arabic) {
        String text = arabic;
        if (random.nextInt(3) == 0) {
            text = text.replaceAll("[أإآ]", "ا");
        }
        if (random.nextInt(5) == 0) {
            text = text.replaceAll("ة\\b", "ه").replaceAll("ى\\b", "ي");
        }
        return random.nextInt(4) == 0 ? text.replace("عبدال", "عبد ال") : text;
    }

    private static String swapped(String name) {
        int space = name.indexOf(' ');
        return name.substring(space + 1) + " " + name.substring(0, space);
    }

    /** One letter left out, doubled, wrong or swapped with its neighbour, not at the beginning. */
    private String mistyped(String name) {
        int at;
        do {
            at = 1 + random.nextInt(name.length() - 2);
        } while (!Character.isLetter(name.charAt(at)) || !Character.isLetter(name.charAt(at + 1)));
        String before = name.substring(0, at);
        char letter = name.charAt(at);
        String after = name.substring(at + 1);
        boolean arabic = letter > 'z';
        String letters = arabic ? "ابتحدرسعفقكلمنهوي" : "abdefghiklmnorstuy";
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + letters.charAt(random.nextInt(letters.length())) + after;
            default -> before + after.charAt(0) + letter + after.substring(1);
        };
    }

    private String mistypedDomain(String email) {
        int at = email.indexOf('@') + 1;
        int place = at + 1 + random.nextInt(email.length() - at - 2);
        return email.substring(0, place) + email.substring(place + 1);
    }

    private String freshPhone() {
        String phone;
        do {
            phone =
                    "+9665"
                            + List.of("0", "3", "4", "5", "6", "8", "9").get(random.nextInt(7))
                            + String.format(Locale.ROOT, "%07d", random.nextInt(10_000_000));
        } while (!phones.add(phone));
        return phone;
    }

    /** Made of the name as people do; a provider gives each address once. */
    private String freshEmail(NameList.Name given, NameList.Name family) {
        String first = given.latin().get(0).toLowerCase(Locale.ROOT);
        String last = family.latin().get(0).toLowerCase(Locale.ROOT).replace("-", "");
        String local =
                switch (random.nextInt(6)) {
                    case 0 -> first + "." + last;
                    case 1 -> first + last;
                    case 2 -> first.charAt(0) + "." + last;
                    case 3 -> first + "_" + last + (60 + random.nextInt(60)) % 100;
                    case 4 -> first + random.nextInt(10_000);
                    default -> last + "." + first + random.nextInt(100);
                };
        String email = local + "@" + DOMAINS.get(random.nextInt(DOMAINS.size()));
        while (!emails.add(mailbox(email))) {
            email =
                    local
                            + random.nextInt(1000)
                            + "@"
                            + DOMAINS.get(random.nextInt(DOMAINS.size()));
        }
        return email;
    }

    /** Gmail delivers to one mailbox whether there are dots or not. */
    private static String mailbox(String email) {
        int at = email.indexOf('@');
        return email.endsWith("@gmail.com")
                ? email.substring(0, at).replace(".", "") + email.substring(at)
                : email;
    }

    private UUID id() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x7000L,
                random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
