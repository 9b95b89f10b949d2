// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The whole real log, each clock compared with a count minute by minute that shares nothing with
 * the library. It needs {@code -Danswerby.data=FOLDER}, where {@code
 * tickets/incident_event_log.csv} lies.
 */
class RealLogTest {

  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT);
  private static final Set<String> TAKEN =
      Set.of(
          "Active",
          "Awaiting User Info",
          "Awaiting Evidence",
          "Awaiting Vendor",
          "Awaiting Problem");
  private static final Set<String> WITH_CUSTOMER =
      Set.of("Awaiting User Info", "Awaiting Evidence");
  private static final Set<String> DONE = Set.of("Resolved", "Closed");

  private record Line(
      int number, LocalDateTime at, LocalDateTime opened, String state, String priority) {}

  private record Judged(long countedMinutes, boolean breached, boolean leftOut) {}

  @Test
  void agreesWithACountMinuteByMinute() throws IOException {
    String folder = System.getProperty("answerby.data");
    if (folder == null) {
      System.out.println("RealLogTest was left out: -Danswerby.data=FOLDER names no data");
    }
    Assumptions.assumeTrue(folder != null, "no -Danswerby.data");
    Path log = Path.of(String.valueOf(folder), "tickets", "incident_event_log.csv");
    ReplayRun run =
        ReplayRun.of(
            log, Path.of("samples", "incident-log-mapping.json"), DeskStandards.ofTakingUp());
    Map<String, List<Line>> tickets = read(log);
    assertEquals(890, tickets.size());
    assertEquals(tickets.size(), run.summary().path("tickets").intValue());
    assertEquals(5998, run.summary().path("rows").intValue());
    assertEquals(
        5998 - tickets.values().stream().mapToInt(List::size).sum(),
        run.summary().path("skippedRows").intValue());
    assertEquals(2 * tickets.size(), run.clocks().size());
    int breached = 0;
    for (Map.Entry<String, List<Line>> ticket : tickets.entrySet()) {
      List<Line> lines = ticket.getValue();
      breached += compare(judge(lines, true), run.clock(ticket.getKey(), "taken-up"));
      breached += compare(judge(lines, false), run.clock(ticket.getKey(), "first-resolution"));
    }
    assertEquals(breached, run.summary().path("misses").intValue());
    assertTrue(breached > 50, "the log has misses, but there were " + breached);
  }

  private static int compare(Judged expected, JsonNode clock) {
    assertEquals(
        60 * expected.countedMinutes(), clock.path("countedSeconds").longValue(), clock.toString());
    assertEquals(expected.breached(), clock.path("breached").booleanValue(), clock.toString());
    assertEquals(
        expected.leftOut(), clock.path("verdict").textValue().equals("left-out"), clock.toString());
    if (expected.breached()) {
      long sum = 0;
      long counted = 0;
      for (JsonNode part : clock.path("budget")) {
        sum += part.path("seconds").longValue();
        if (Budget.isCounted(part.path("where").textValue())) {
          counted += part.path("seconds").longValue();
        }
      }
      assertEquals(clock.path("wallSeconds").longValue(), sum, clock.toString());
      assertEquals(60 * expected.countedMinutes(), counted, clock.toString());
    }
    return expected.breached() ? 1 : 0;
  }

  private static Judged judge(List<Line> lines, boolean takingUp) {
    LocalDateTime resolved = first(lines, DONE);
    LocalDateTime taken = first(lines, TAKEN);
    assertNotNull(resolved);
    boolean reached = !takingUp || taken.isBefore(resolved);
    LocalDateTime stop = takingUp && reached ? taken : resolved;
    long target = 60 * hours(priorityAt(lines, stop), takingUp);
    long counted = 0;
    LocalDateTime due = LocalDateTime.MAX;
    for (LocalDateTime now = lines.get(0).opened(); now.isBefore(stop); now = now.plusMinutes(1)) {
      boolean paused = !takingUp && WITH_CUSTOMER.contains(stateAt(lines, now));
      if (isOpen(now) && !paused) {
        counted++;
        if (counted == target) {
          due = now.plusMinutes(1);
        }
      }
    }
    boolean breached = stop.isAfter(due);
    return new Judged(counted, breached, !breached && !reached);
  }

  private static long hours(String priority, boolean takingUp) {
    return switch (priority) {
      case "1 - Critical" -> takingUp ? 1 : 4;
      case "2 - High" -> takingUp ? 2 : 8;
      default -> takingUp ? 4 : 24;
    };
  }

  private static boolean isOpen(LocalDateTime now) {
    return now.getDayOfWeek() != DayOfWeek.SATURDAY
        && now.getDayOfWeek() != DayOfWeek.SUNDAY
        && now.getHour() >= 8
        && now.getHour() < 18;
  }

  private static LocalDateTime first(List<Line> lines, Set<String> states) {
    return lines.stream()
        .filter(line -> states.contains(line.state()))
        .map(Line::at)
        .findFirst()
        .orElse(LocalDateTime.MAX);
  }

  private static String stateAt(List<Line> lines, LocalDateTime now) {
    String state = "New";
    for (Line line : lines) {
      if (!line.at().isAfter(now)) {
        state = line.state();
      }
    }
    return state;
  }

  private static String priorityAt(List<Line> lines, LocalDateTime now) {
    String priority = lines.get(0).priority();
    for (Line line : lines) {
      if (line.at().isBefore(now)) {
        priority = line.priority();
      }
    }
    return priority;
  }

  private static Map<String, List<Line>> read(Path log) throws IOException {
    Map<String, List<Line>> tickets = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(log);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      LocalDateTime opened = LocalDateTime.parse(cells[9], TIMES);
      LocalDateTime at = LocalDateTime.parse(cells[13], TIMES);
      if (!at.isBefore(opened)) {
        tickets
            .computeIfAbsent(cells[0], t -> new ArrayList<>())
            .add(new Line(i + 1, at, opened, cells[1], cells[22]));
      }
    }
    tickets
        .values()
        .forEach(l -> l.sort(Comparator.comparing(Line::at).thenComparing(Line::number)));
    return tickets;
  }
}
