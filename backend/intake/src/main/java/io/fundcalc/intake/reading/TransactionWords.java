package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.content.TransactionType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what statements call the acts of an investor; the words stand in {@code acts.txt}. */
public final class TransactionWords {

    /** What a word of a statement comes to. */
    enum Meaning {
        /** An act of the ledger. */
        ACT,
        /** One of two acts: units converted out of a fund, or in. */
        CONVERSION,
        /** Takes an earlier act back. */
        REVERSAL,
        /** Gives money back that was paid before: a fee, a tax, a price. */
        REFUND,
        /** Neither units nor money moved. */
        NOTHING,
        /** Not known. */
        UNKNOWN
    }

    /**
     * What a name comes to.
     *
     * @param meaning what it is
     * @param type the ledger's act; of a reversal the act that is taken back; null where nothing tells
     */
    record Reading(Meaning meaning, @Nullable TransactionType type) {}

    /**
     * A line of the list: the words of one meaning.
     *
     * @param tax whether it is an act only where the name does not merely mention the tax
     */
    private record Entry(
            Meaning meaning, boolean tax, @Nullable TransactionType type, List<String> words) {

        private boolean fits(String joined, String apart, boolean taxed) {
            return (taxed || !tax)
                    && words.stream().anyMatch(word -> (word.startsWith("|") ? apart : joined).contains(word));
        }
    }

    private static final Reading UNKNOWN = new Reading(Meaning.UNKNOWN, null);
    private static final List<Entry> ENTRIES = load();
    /** Names in which a tax is only mentioned. */
    private static final Pattern UNTAXED = Pattern.compile(
            "税后|税前|免税|含税|税优|税延|tax-?\\s?(?:free|exempt|deferred|managed|able|advantaged)|(?:after|before|net of|pre-?)\\s?tax|steuerfrei");

    /** A name of more words is a sentence that begins with the act and goes on with the security. */
    private static final int SENTENCE = 4;

    /** Words of a sentence that may name the act. */
    private static final int LEADING = 3;

    /** Longer texts are no word of an act. */
    private static final int LONGEST_ACT = 60;

    /** Whether a fund takes subscriptions today is no act. */
    private static final Pattern OPEN_OR_CLOSED = Pattern.compile("^(?:开放|開放|暂停|暫停|限制|限|封闭|封閉|正常|场内|不)");

    private TransactionWords() {}

    /** Whether a text is the word of an act, as the column of acts of a statement holds it. */
    public static boolean isAct(String text) {
        return text.length() <= LONGEST_ACT
                && !OPEN_OR_CLOSED.matcher(text).find()
                && read(text).meaning() != Meaning.UNKNOWN;
    }

    /** What a name comes to. */
    static Reading read(String name) {
        String text = Words.simplified(Words.plain(name).toLowerCase(Locale.ROOT));
        switch (text) {
            case "b", "买" -> {
                return new Reading(Meaning.ACT, TransactionType.BUY);
            }
            case "s", "卖" -> {
                return new Reading(Meaning.ACT, TransactionType.SELL);
            }
            default -> {}
        }
        boolean taxed = !UNTAXED.matcher(text).find();
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() > SENTENCE) {
            // The name of a security may hold the word of another act: only what takes back is sought everywhere.
            Reading back = find(text, words, taxed);
            Reading leading = find(String.join(" ", words.subList(0, LEADING)), words.subList(0, LEADING), taxed);
            if (leading.meaning() != Meaning.UNKNOWN && back.meaning() != Meaning.REVERSAL) {
                return leading;
            }
        }
        return find(text, words, taxed);
    }

    private static Reading find(String text, List<String> words, boolean taxed) {
        String joined = text.replaceAll("[\\s_]|(?<=[a-z])-", "");
        String apart = "|" + String.join("|", words) + "|";
        Entry first = null;
        for (Entry entry : ENTRIES) {
            if (!entry.fits(joined, apart, taxed)) {
                continue;
            }
            if (first != null) {
                // The act that a reversal or refund names beside itself.
                return new Reading(first.meaning(), entry.type());
            }
            if (entry.meaning() != Meaning.REVERSAL && entry.meaning() != Meaning.REFUND) {
                return new Reading(entry.meaning(), entry.type());
            }
            first = entry;
        }
        return first == null ? UNKNOWN : new Reading(first.meaning(), null);
    }

    private static List<Entry> load() {
        List<Entry> entries = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TransactionWords.class.getResourceAsStream("acts.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] words = line.split(" ", -1);
                    TransactionType type = words[1].equals("-") ? null : TransactionType.valueOf(words[1]);
                    boolean tax = words[0].equals("TAX");
                    entries.add(new Entry(
                            tax ? Meaning.ACT : Meaning.valueOf(words[0]),
                            tax,
                            type,
                            List.of(words).subList(2, words.length)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** Whether the state of an order says that it did not come to pass, or not yet. */
    static boolean isVoid(String status) {
        String text = Words.plain(status).toLowerCase(Locale.ROOT);
        for (String word : List.of(
                "失败", "关闭", "撤", "退款", "退回", "处理中", "确认中", "待", "未", "作废", "进行中", "fail", "cancel", "pending", "reject",
                "void")) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
