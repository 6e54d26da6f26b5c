package io.fundcalc.engine.dca.simulation;

import io.fundcalc.engine.dca.plan.Schedule.Instalment;
import io.fundcalc.engine.dca.plan.Strategy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** The lines of a grid and what was bought at each. */
final class GridLines {

    private final Strategy.Grid grid;
    private final TradedFund fund;
    private final Bookkeeping books;
    private final BigDecimal[] lines;
    private final long[] held;
    private boolean drawn;

    /** Buys for an amount, or sells shares; gives the shares bought. */
    @FunctionalInterface
    interface Trade {
        long of(Instalment on, long amount, long sharesToSell);
    }

    GridLines(Strategy.Grid grid, TradedFund fund, Bookkeeping books) {
        this.grid = grid;
        this.fund = fund;
        this.books = books;
        this.lines = new BigDecimal[grid.levels() + 1];
        this.held = new long[grid.levels() + 1];
    }

    /** The first line is the NAV of the first day; it sells what the next one bought. */
    private void draw(int at) {
        BigDecimal left = BigDecimal.ONE.subtract(grid.step());
        lines[0] = fund.nav(at);
        for (int k = 1; k < lines.length; k++) {
            lines[k] = lines[k - 1].multiply(left, MathContext.DECIMAL128);
        }
        drawn = true;
    }

    /** Forgets what was bought; the next day draws the lines anew. */
    void clear() {
        Arrays.fill(held, 0);
        drawn = false;
    }

    /** Trades at the close of a day. */
    void trade(Instalment today, Trade trade) {
        if (!drawn) {
            draw(today.at());
        }
        BigDecimal nav = fund.nav(today.at());
        for (int k = 1; k < lines.length; k++) {
            if (held[k] > 0 && nav.compareTo(lines[k - 1]) >= 0) {
                trade.of(today, 0, held[k]);
                held[k] = 0;
            } else if (held[k] == 0 && nav.compareTo(lines[k]) <= 0) {
                held[k] = trade.of(today, books.money(grid.amountPerLevel().value()), 0);
            }
        }
    }

    /** Lines and shares follow a split; what is cut off stays in the holding. */
    void split(TradedFund.Event event) {
        if (!drawn || event.ratio().compareTo(BigDecimal.ONE) == 0) {
            return;
        }
        for (int k = 0; k < lines.length; k++) {
            lines[k] = lines[k].divide(event.ratio(), MathContext.DECIMAL128);
            held[k] = books.splitDown(held[k], event.ratio());
        }
    }
}
