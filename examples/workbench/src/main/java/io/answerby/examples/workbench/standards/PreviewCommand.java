// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.standards;

import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.examples.workbench.console.Streams;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.opentime.Closure;
import io.answerby.sla.engine.opentime.OpenTime;
import io.answerby.sla.engine.opentime.Opening;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows when a shop is open in the coming weeks. */
@Command(
    name = "preview",
    header = "Show the coming weeks of a business calendar.",
    description = {
      "Prints a line for each date, in the calendar's zone: its hours, or why it is closed. What"
          + " runs past midnight is shown on both dates."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
public final class PreviewCommand implements Callable<Integer> {

  // local dates that lie wholly in what can be counted, whatever the zone
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 2);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final int MOST_WEEKS = 520;

  private final Streams streams;
  private final InstantSource time;

  @Parameters(paramLabel = "CALENDAR.json", description = "The calendar, in its stored form.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The first date, such as 2026-12-21; today unless given.")
  private @Nullable LocalDate from;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many weeks, 1 to 520; ${DEFAULT-VALUE} unless given.")
  private int weeks;

  /** Makes the command for these streams. */
  public PreviewCommand(Streams streams, InstantSource time) {
    this.streams = streams;
    this.time = time;
  }

  @Override
  public Integer call() throws IOException {
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new CommandFailure(
          "--weeks must be from 1 to " + MOST_WEEKS + ", but was " + weeks + ".");
    }
    BusinessCalendar calendar = StoredFiles.calendar(file);
    OpenTime openTime = OpenTime.of(calendar);
    ZoneId zone = calendar.hasZone() ? calendar.zone() : ZoneId.of("UTC");
    LocalDate first = from == null ? time.instant().atZone(zone).toLocalDate() : from;
    if (first.isBefore(EARLIEST) || first.isAfter(LATEST.minusWeeks(weeks))) {
      throw new CommandFailure(
          "The weeks must lie between "
              + EARLIEST
              + " and "
              + LATEST
              + ", but began on "
              + first
              + " and were "
              + weeks
              + ".");
    }
    PrintWriter out = streams.printer();
    out.println(calendar.id() + ", local times of " + zone);
    for (int day = 0; day < 7 * weeks; day++) {
      if (day > 0 && day % 7 == 0) {
        out.println();
      }
      out.println(line(openTime, zone, first.plusDays(day)));
    }
    out.flush();
    return 0;
  }

  private static String line(OpenTime openTime, ZoneId zone, LocalDate date) {
    Instant start = date.atStartOfDay(zone).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    String day = (DATE.format(date) + "      ").substring(0, 16);
    if (!start.isBefore(end)) {
      return day + "  did not exist in " + zone;
    }
    List<String> hours = new ArrayList<>();
    for (Opening opening : openTime.openings(start, end)) {
      hours.add(
          clock(opening.start(), zone)
              + "–"
              + (opening.end().equals(end) ? "24:00" : clock(opening.end(), zone)));
    }
    TreeSet<String> reasons = new TreeSet<>();
    boolean tentative = false;
    for (Closure closure : openTime.closures(start, end)) {
      tentative |= closure.tentative();
      if (!closure.reason().isEmpty()) {
        reasons.add(closure.reason());
      }
    }
    return day
        + "  "
        + (hours.isEmpty() ? "closed" : String.join("  ", hours))
        + (reasons.isEmpty() ? "" : ": " + String.join(", ", reasons))
        + (tentative ? " (tentative)" : "")
        + lengthOf(Duration.between(start, end));
  }

  private static String clock(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    String text = local.getSecond() == 0 ? MINUTES.format(local) : SECONDS.format(local);
    boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
    return twice ? text + " (" + local.getOffset() + ")" : text;
  }

  private static String lengthOf(Duration day) {
    return day.equals(Duration.ofDays(1))
        ? ""
        : "  [a day of " + day.toString().substring(2).toLowerCase(Locale.ROOT) + "]";
  }
}
