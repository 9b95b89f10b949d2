// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a ledger as English text: what was counted, and the closed dates in between.
 *
 * <p>Nights and breaks that the weekly hours explain have no line of their own.
 */
final class LedgerText {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Ledger ledger;
  private final ZoneId zone;
  private final StringBuilder text = new StringBuilder();
  private final List<LocalDate> closed = new ArrayList<>();
  private String closedReason = "";

  LedgerText(Ledger ledger) {
    this.ledger = ledger;
    this.zone = ledger.zone();
  }

  String write() {
    line(ledger.target() + ", by " + ledger.calendar() + " in " + zone);
    for (Ledger.Stretch stretch : ledger.stretches()) {
      write(stretch);
    }
    for (Ledger.Day day : ledger.days()) {
      write(day);
    }
    writeClosedDates();
    if (!ledger.extension().isZero()) {
      line("extended by " + Amounts.inWords(ledger.extension()));
    }
    if (ledger.isDecidedByCeiling()) {
      line(without() + moment(ledger.uncapped()));
      line("never later than " + ceiling() + ": due " + moment(ledger.due()) + whenClosed());
    } else {
      line("due " + moment(ledger.due()) + whenClosed());
    }
    return text.toString();
  }

  private void write(Ledger.Stretch stretch) {
    switch (stretch.use()) {
      case COUNTED -> {
        writeClosedDates();
        line(span(stretch) + "  " + Amounts.inWords(stretch.length()));
      }
      case WAITING -> {
        writeClosedDates();
        line(span(stretch) + "  waiting" + because(stretch.reason()));
      }
      case BEFORE_ARRIVAL -> {
        writeClosedDates();
        line(span(stretch) + "  before arrival");
      }
      case CLOSED -> close(stretch);
    }
  }

  /** A closed stretch shows as the whole dates in it, or as itself where it has a reason. */
  private void close(Ledger.Stretch stretch) {
    LocalDate first = firstWholeDate(stretch.startInclusive());
    boolean any = false;
    for (LocalDate date = first;
        !endOf(date).isAfter(stretch.endExclusive());
        date = date.plusDays(1)) {
      closeDate(date, stretch.reason());
      any = true;
    }
    if (!any && !stretch.reason().isEmpty()) {
      writeClosedDates();
      line(span(stretch) + "  closed" + because(stretch.reason()));
    }
  }

  private LocalDate firstWholeDate(Instant instant) {
    LocalDate date = instant.atZone(zone).toLocalDate();
    return date.atStartOfDay(zone).toInstant().isBefore(instant) ? date.plusDays(1) : date;
  }

  private Instant endOf(LocalDate date) {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private void closeDate(LocalDate date, String reason) {
    if (!reason.equals(closedReason)) {
      writeClosedDates();
      closedReason = reason;
    }
    closed.add(date);
  }

  private void writeClosedDates() {
    if (!closed.isEmpty()) {
      LocalDate first = closed.get(0);
      LocalDate last = closed.get(closed.size() - 1);
      String dates =
          switch (closed.size()) {
            case 1 -> DATE.format(first);
            case 2 -> DATE.format(first) + ", " + DATE.format(last);
            default -> DATE.format(first) + " to " + DATE.format(last);
          };
      line(dates + "  closed" + because(closedReason));
      closed.clear();
    }
  }

  private void write(Ledger.Day day) {
    switch (day.use()) {
      case CLOSED -> closeDate(day.date(), day.reason());
      case ARRIVAL -> dayLine(day, "arrival");
      case TOO_LATE -> dayLine(day, "too late to count from");
      case COUNTED -> dayLine(day, "business day " + day.number());
    }
  }

  private void dayLine(Ledger.Day day, String what) {
    writeClosedDates();
    line(DATE.format(day.date()) + "  " + what + because(day.reason()));
  }

  private String span(Ledger.Stretch stretch) {
    ZonedDateTime start = stretch.startInclusive().atZone(zone);
    ZonedDateTime end = stretch.endExclusive().atZone(zone);
    boolean toMidnight =
        end.toLocalTime().equals(LocalTime.MIDNIGHT)
            && end.toLocalDate().equals(start.toLocalDate().plusDays(1));
    String until =
        toMidnight
            ? "24:00"
            : end.toLocalDate().equals(start.toLocalDate())
                ? clock(end)
                : moment(stretch.endExclusive());
    return moment(stretch.startInclusive()) + "–" + until;
  }

  private String moment(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    return DATE.format(local) + " " + clock(local);
  }

  /** The local time; with its offset where the zone has that local time twice. */
  private String clock(ZonedDateTime local) {
    String time =
        local.getSecond() == 0 && local.getNano() == 0
            ? MINUTES.format(local)
            : local.getNano() == 0 ? SECONDS.format(local) : local.toLocalTime().toString();
    boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
    return twice ? time + " (" + local.getOffset() + ")" : time;
  }

  private String without() {
    Target target = ledger.target();
    return target.kind().countsDays() || !ledger.extension().isZero()
        ? "without a ceiling due "
        : Amounts.inWords(target.amount()) + " would end ";
  }

  private String ceiling() {
    return Amounts.inWords(ledger.target().ceiling().orElse(Duration.ZERO));
  }

  private String whenClosed() {
    return ledger.isOpenWhenDue() ? "" : " (closed then)";
  }

  private static String because(String reason) {
    return reason.isEmpty() ? "" : ": " + reason;
  }

  private void line(String content) {
    text.append(text.isEmpty() ? "" : "\n").append(content);
  }
}
