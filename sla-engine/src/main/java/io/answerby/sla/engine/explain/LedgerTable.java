// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A ledger as a table for the desk: every stretch or date on a row, with the sum so far.
 *
 * <pre>{@code
 * LedgerTable.of(due.explain()).toString();
 * // first-resolution by the end of business day 1, by riga in Europe/Riga
 * // from             to  what                  length  counted so far
 * // Fri 23 Oct 2026      arrival               day 0
 * // Sat 24 Oct 2026      closed
 * // Sun 25 Oct 2026      closed
 * // Mon 26 Oct 2026      closed: stock-taking
 * // Tue 27 Oct 2026      counted               day 1
 * // due Tue 27 Oct 2026 17:00:00 +02:00
 * }</pre>
 *
 * <p>A shop that draws the table itself takes {@link #rows()}; {@link #toString} is the table in
 * plain text, its columns padded for a font of one width. Times are local to the calendar, with
 * their offset, so that no hour of an autumn night is in doubt. Immutable and thread-safe.
 */
public final class LedgerTable {

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("EEE d MMM uuuu HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern(" xxx")
          .toFormatter(Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final List<String> HEAD =
      List.of("from", "to", "what", "length", "counted so far");

  /**
   * A row of the table.
   *
   * @param from the start of a stretch, or a date
   * @param to the end of a stretch; empty for a date
   * @param what what became of it, with the reason
   * @param length how long a stretch is, or which business day a date is
   * @param countedSoFar what was counted up to its end; empty for a date
   */
  public record Row(String from, String to, String what, String length, String countedSoFar) {

    private List<String> cells() {
      return List.of(from, to, what, length, countedSoFar);
    }
  }

  private final List<Row> rows;
  private final String title;
  private final String result;

  private LedgerTable(Ledger ledger) {
    var written = new ArrayList<Row>();
    Duration sum = Duration.ZERO;
    for (Ledger.Stretch stretch : ledger.stretches()) {
      sum = stretch.use() == Ledger.Use.COUNTED ? sum.plus(stretch.length()) : sum;
      written.add(
          new Row(
              moment(ledger, stretch.startInclusive()),
              moment(ledger, stretch.endExclusive()),
              what(stretch.use().name(), stretch.reason()),
              length(stretch.length()),
              length(sum)));
    }
    for (Ledger.Day day : ledger.days()) {
      written.add(
          new Row(
              DATE.format(day.date()),
              "",
              what(day.use().name(), day.reason()),
              day.number() < 0 ? "" : "day " + day.number(),
              ""));
    }
    this.rows = List.copyOf(written);
    this.title = ledger.target() + ", by " + ledger.calendar() + " in " + ledger.zone();
    this.result =
        (ledger.isDecidedByCeiling()
                ? "own instant " + moment(ledger, ledger.uncapped()) + "; the ceiling decides: "
                : "")
            + "due "
            + moment(ledger, ledger.due());
  }

  /** {@return the table of that ledger} */
  public static LedgerTable of(Ledger ledger) {
    return new LedgerTable(requireNonNull(ledger, "ledger"));
  }

  /** {@return the rows in order} */
  public List<Row> rows() {
    return rows;
  }

  /** {@return title, head, rows and result as lines of text} */
  @Override
  public String toString() {
    var lines = new ArrayList<List<String>>();
    lines.add(HEAD);
    rows.forEach(row -> lines.add(row.cells()));
    var widths = new int[HEAD.size()];
    for (List<String> cells : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], cells.get(i).length());
      }
    }
    var text = new StringBuilder(title);
    for (List<String> cells : lines) {
      var line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = cells.get(i);
        line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
      }
      text.append('\n').append(line.toString().stripTrailing());
    }
    return text.append('\n').append(result).toString();
  }

  private static String what(String use, String reason) {
    String words = use.toLowerCase(Locale.ROOT).replace('_', ' ');
    return reason.isEmpty() ? words : words + ": " + reason;
  }

  private static String moment(Ledger ledger, Instant instant) {
    return MOMENT.format(instant.atZone(ledger.zone()));
  }

  /** Hours, minutes and seconds, hours without end: {@code 102:30:00}. */
  private static String length(Duration length) {
    return length.toHours()
        + ":"
        + Phrases.twoDigits(length.toMinutesPart())
        + ":"
        + Phrases.twoDigits(length.toSecondsPart())
        + (length.toNanosPart() == 0 ? "" : fraction(length.toNanosPart()));
  }

  private static String fraction(int nanos) {
    return "." + String.valueOf(1_000_000_000L + nanos).substring(1).replaceFirst("0+$", "");
  }
}
