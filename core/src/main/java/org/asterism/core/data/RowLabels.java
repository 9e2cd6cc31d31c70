package org.asterism.core.data;

import java.util.Arrays;

/**
 * What the rows of a table are called in messages: {@code line 17} of a text file, {@code row 5} of a FITS table.
 * Selecting rows keeps their names.
 */
public final class RowLabels {
    private final String word;
    private final int[] numbers;

    private RowLabels(String word, int[] numbers) {
        this.word = word;
        this.numbers = numbers;
    }

    /** Rows called {@code word} and their number. */
    public static RowLabels of(String word, int[] numbers) {
        return new RowLabels(word, numbers.clone());
    }

    /** Rows called {@code word first}, {@code word first+1} … */
    public static RowLabels counting(String word, int first, int size) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, i -> first + i);
        return new RowLabels(word, numbers);
    }

    /** The number of rows. */
    public int size() {
        return numbers.length;
    }

    /** The name of a row, counted from zero. */
    public String get(int row) {
        return word + " " + numbers[row];
    }

    RowLabels select(int[] rows) {
        int[] kept = new int[rows.length];
        Arrays.setAll(kept, i -> numbers[rows[i]]);
        return new RowLabels(word, kept);
    }
}
