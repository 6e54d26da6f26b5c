package io.fundcalc.engine.lookup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds funds by code, name and pinyin. What is found is ranked: the code itself, codes that begin so, the name itself,
 * names that begin so, initials, names that hold it, full pinyin; among equals the one that says least more than was asked
 * for. Several words all have to be found in the name. Never changed once made, so any number of threads may ask.
 */
public final class FundIndex {

    private static final int EXACT_CODE = 0;
    private static final int CODE = 1;
    private static final int EXACT_NAME = 2;
    private static final int NAME = 3;
    private static final int EXACT_INITIALS = 4;
    private static final int INITIALS = 5;
    private static final int IN_NAME = 6;
    private static final int PINYIN = 7;

    private static final int LONGEST_QUERY = 60;
    private static final Pattern SPACE = Pattern.compile(" ");

    /**
     * What a fund is found by; case and width of letters do not matter.
     *
     * @param initials of the name's pinyin, may be empty; several readings are separated by spaces
     * @param pinyin of the name, may be empty
     */
    public record Names(String code, String name, String initials, String pinyin) {}

    /**
     * A fund found.
     *
     * @param entry position in the list that the index was made of
     * @param rank the lower the better; comparable between indices
     */
    public record Hit(int entry, int rank) {}

    private final String[] names;
    private final SortedKeys codes;
    private final SortedKeys initials;
    private final SortedKeys pinyin;
    private final SortedKeys words;
    private final Map<Character, int[]> places;

    private FundIndex(List<Names> funds) {
        names = funds.stream().map(fund -> plain(fund.name())).toArray(String[]::new);
        codes = keys(funds.stream().map(Names::code).toList());
        initials = readings(funds.stream().map(Names::initials).toList());
        pinyin = keys(funds.stream().map(Names::pinyin).toList());
        words = words(names);
        places = places(names);
    }

    /** An index of funds. */
    public static FundIndex of(List<Names> funds) {
        return new FundIndex(List.copyOf(funds));
    }

    public int size() {
        return names.length;
    }

    /**
     * The best funds for a text, best first.
     *
     * @param most how many at most
     */
    public Hit[] find(String text, int most) {
        String query = plain(text);
        if (query.isEmpty() || query.length() > LONGEST_QUERY || most < 1) {
            return new Hit[0];
        }
        Best best = new Best(most);
        offer(best, codes, query, EXACT_CODE, CODE);
        offer(best, initials, query, EXACT_INITIALS, INITIALS);
        offer(best, pinyin, query, PINYIN, PINYIN);
        inNames(best, query.split(" "));
        return best.hits();
    }

    private static void offer(Best best, SortedKeys keys, String query, int exact, int begins) {
        keys.startingWith(query).forEach(at -> {
            int more = keys.length(at) - query.length();
            best.offer(keys.entry(at), more == 0 ? exact : begins, more);
        });
    }

    private void inNames(Best best, String[] wanted) {
        int[] candidates = candidates(wanted);
        String first = wanted[0];
        int asked = String.join(" ", wanted).length();
        for (int entry : candidates) {
            String name = names[entry];
            if (holdsAll(name, wanted)) {
                int more = Math.max(0, name.length() - asked);
                int kind = more == 0 ? EXACT_NAME : name.startsWith(first) ? NAME : IN_NAME;
                best.offer(entry, kind, more);
            }
        }
    }

    private static boolean holdsAll(String name, String[] wanted) {
        for (String word : wanted) {
            if (!name.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Entries whose names may hold every word: those of the rarest sign or word among them. */
    private int[] candidates(String[] wanted) {
        int[] fewest = null;
        for (String word : wanted) {
            int[] found = isLatin(word) ? entries(word) : rarest(word);
            fewest = fewest == null || found.length < fewest.length ? found : fewest;
        }
        return fewest == null ? new int[0] : fewest;
    }

    private int[] entries(String word) {
        return words.startingWith(word).map(words::entry).distinct().toArray();
    }

    private int[] rarest(String word) {
        int[] fewest = null;
        for (int i = 0; i < word.length(); i++) {
            if (!isLatin(word.charAt(i))) {
                int[] found = places.getOrDefault(word.charAt(i), new int[0]);
                fewest = fewest == null || found.length < fewest.length ? found : fewest;
            }
        }
        return fewest == null ? new int[0] : fewest;
    }

    private static SortedKeys keys(List<String> texts) {
        List<SortedKeys.Key> keys = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            keys.add(new SortedKeys.Key(plain(texts.get(i)), i));
        }
        return SortedKeys.of(keys);
    }

    /** One key for each reading of the initials. */
    private static SortedKeys readings(List<String> texts) {
        List<SortedKeys.Key> keys = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            int entry = i;
            SPACE.splitAsStream(plain(texts.get(i))).forEach(reading -> keys.add(new SortedKeys.Key(reading, entry)));
        }
        return SortedKeys.of(keys);
    }

    /** Words of letters and digits, wherever they begin in a name. */
    private static SortedKeys words(String[] names) {
        List<SortedKeys.Key> keys = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            for (int at = 0; at < name.length(); at++) {
                if (isLatin(name.charAt(at)) && (at == 0 || !isLatin(name.charAt(at - 1)))) {
                    int end = at;
                    while (end < name.length() && isLatin(name.charAt(end))) {
                        end++;
                    }
                    keys.add(new SortedKeys.Key(name.substring(at, end), i));
                }
            }
        }
        return SortedKeys.of(keys);
    }

    /** For every other sign the entries whose names hold it. */
    private static Map<Character, int[]> places(String[] names) {
        Map<Character, IntList> lists = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (int at = 0; at < names[i].length(); at++) {
                if (!isLatin(names[i].charAt(at))) {
                    lists.computeIfAbsent(names[i].charAt(at), _ -> new IntList())
                            .add(i);
                }
            }
        }
        Map<Character, int[]> places = HashMap.newHashMap(lists.size());
        lists.forEach((sign, list) -> places.put(sign, list.toArray()));
        return places;
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> isLatin((char) c));
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Upper case, half width, single spaces. */
    static String plain(String text) {
        String narrow = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return narrow.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    /** Ascending numbers, each once. */
    private static final class IntList {

        private int[] values = new int[4];
        private int count;

        void add(int value) {
            if (count > 0 && values[count - 1] == value) {
                return;
            }
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, count);
        }
    }
}
