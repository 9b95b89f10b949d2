// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Contact;
import io.answerby.sla.Ledger;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets that count business days, as the shop's table of them reads. */
class DayTargetTest {

  private static final BusinessCalendar SHOP =
      BusinessCalendar.named("shop")
          .in("Europe/Riga")
          .open("Mon-Fri", "09:00-13:00", "14:00-18:00")
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .build();

  private static final BusinessCalendar NIGHT_BAR =
      BusinessCalendar.named("bar").in("Europe/Riga").open("Mon-Sat", "18:00-06:00").build();

  private static Instant riga(String local) {
    return LocalDateTime.parse(local).atZone(SHOP.zone()).toInstant();
  }

  private static Deadline due(
      BusinessCalendar calendar, String from, Function<TargetKind, TargetStep> target) {
    return SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s -> s.calendar(calendar).channel(EMAIL, c -> c.target(FIRST_RESOLUTION, target))))
        .deadline(Contact.by(EMAIL).at(riga(from)), FIRST_RESOLUTION);
  }

  private static String local(Instant instant) {
    return instant.atZone(SHOP.zone()).toLocalDateTime().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-21T10:20, 2, 2026-12-23T10:20",
    "2026-12-23T10:20, 2, 2026-12-28T10:20", // Christmas and the weekend are no business days
    "2026-12-21T07:00, 1, 2026-12-22T09:00", // before opening: arrives at 09:00
    "2026-12-21T18:00, 1, 2026-12-23T09:00", // at closing: arrives on Tuesday at 09:00
    "2026-12-26T12:00, 1, 2026-12-29T09:00", // on Saturday: arrives on Monday at 09:00
    "2026-12-21T13:30, 1, 2026-12-22T14:00", // in the break: keeps its time, which then moves on
  })
  void isDueAtTheTimeOfArrivalOfALaterBusinessDay(String from, int days, String due) {
    assertEquals(due, local(due(SHOP, from, t -> t.withinBusinessDays(days)).at()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-21T10:20, 0, 2026-12-21T18:00",
    "2026-12-21T17:59, 0, 2026-12-21T18:00",
    "2026-12-21T18:00, 0, 2026-12-22T18:00",
    "2026-12-24T10:00, 1, 2026-12-28T18:00",
  })
  void isDueAtTheLastClosing(String from, int days, String due) {
    assertEquals(due, local(due(SHOP, from, t -> t.byEndOfBusinessDay(days)).at()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-21T10:20, 1, 12:00, 2026-12-22T12:00",
    "2026-12-21T10:20, 0, 12:00, 2026-12-21T12:00",
    "2026-12-21T12:20, 0, 12:00, 2026-12-22T12:00", // noon is gone: counted from the next day
    "2026-12-21T10:20, 1, 13:30, 2026-12-22T14:00", // in the break: forward
    "2026-12-21T10:20, 1, 20:00, 2026-12-22T18:00", // after hours: back to the last closing
    "2026-12-21T10:20, 1, 06:00, 2026-12-22T09:00",
  })
  void isDueAtALocalTime(String from, int days, LocalTime time, String due) {
    assertEquals(due, local(due(SHOP, from, t -> t.byTimeOnBusinessDay(days, time)).at()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-21T14:59, 2026-12-21T18:00",
    "2026-12-21T15:00, 2026-12-22T18:00",
    "2026-12-24T16:00, 2026-12-28T18:00",
  })
  void arrivesOnTheNextBusinessDayAfterTheCutOff(String from, String due) {
    assertEquals(
        due, local(due(SHOP, from, t -> t.byEndOfBusinessDay(0).cutOff(LocalTime.of(15, 0))).at()));
  }

  @Test
  void theNightBelongsToTheDayOnWhichItBegan() {
    // Tue 02:00 is Monday's night
    assertEquals(
        "2026-12-22T06:00",
        local(due(NIGHT_BAR, "2026-12-22T02:00", t -> t.byEndOfBusinessDay(0)).at()));
    assertEquals(
        "2026-12-23T02:00",
        local(due(NIGHT_BAR, "2026-12-22T02:00", t -> t.withinBusinessDays(1)).at()));
  }

  @Test
  void whatIsTooLateForItsNightArrivesNowIfTheNextDayIsOpen() {
    BusinessCalendar overlapping =
        BusinessCalendar.named("late")
            .in("Europe/Riga")
            .open("Mon", "18:00-06:00")
            .open("Tue", "01:00-12:00")
            .open("Wed", "09:00-17:00")
            .build();
    // Tue 02:00 is Monday's night, but Monday's cut-off is over: it arrives on Tuesday at 02:00
    assertEquals(
        "2026-12-23T09:00",
        local(
            due(
                    overlapping,
                    "2026-12-22T02:00",
                    t -> t.withinBusinessDays(1).cutOff(LocalTime.of(20, 0)))
                .at()));
    assertEquals(
        "2026-12-22T12:00",
        local(
            due(
                    overlapping,
                    "2026-12-22T02:00",
                    t -> t.byEndOfBusinessDay(0).cutOff(LocalTime.of(20, 0)))
                .at()));
  }

  @Test
  void warningsCountOpenTimeFromArrival() {
    // arrives Tue 09:00 for Wed 09:00: 8 h of open time, half of them are gone at 13:00
    Deadline due =
        due(
            SHOP,
            "2026-12-21T17:00",
            t ->
                t.withinBusinessDays(1)
                    .cutOff(LocalTime.of(15, 0))
                    .warnAtPercent(50)
                    .warnBefore(Duration.ofHours(1)));
    assertEquals("2026-12-23T09:00", local(due.at()));
    assertEquals(
        List.of("2026-12-22T13:00", "2026-12-22T17:00"),
        due.warnings().stream().map(w -> local(w.at())).toList());
  }

  @Test
  void noWarningComesBeforeArrivalNeitherOfTheDeadlineNorOfTheClock() {
    // written on Monday after the cut-off, it counts from Tue 09:00: 8 h until the last closing
    ResponseStandards standards =
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(SHOP)
                    .channel(
                        EMAIL,
                        c ->
                            c.target(
                                FIRST_RESOLUTION,
                                t ->
                                    t.byEndOfBusinessDay(0)
                                        .cutOff(LocalTime.of(15, 0))
                                        .warnAtPercent(25)
                                        .warnBefore(Duration.ofHours(9)))));
    SlaEngine sla = SlaEngine.of(standards);
    Contact contact = Contact.by(EMAIL).at(riga("2026-12-21T16:00"));
    Deadline due = sla.deadline(contact, FIRST_RESOLUTION);
    assertEquals("2026-12-22T18:00", local(due.at()));
    List<String> expected = List.of("2026-12-22T09:00", "2026-12-22T11:00");
    assertEquals(expected, due.warnings().stream().map(w -> local(w.at())).toList());
    assertEquals(
        expected,
        sla.events(Ticket.define("T", t -> t.opened(contact)), contact.at(), due.at()).stream()
            .map(event -> local(event.at()))
            .toList());
    assertEquals(
        List.of(Ledger.DayUse.TOO_LATE, Ledger.DayUse.ARRIVAL),
        due.explain().days().stream().map(Ledger.Day::use).toList());
  }

  @Test
  void explainsTheDatesThatWereCountedAndSkipped() {
    assertEquals(
        """
        first-resolution within 2 business days, by shop in Europe/Riga
        Wed 23 Dec  too late to count from
        Thu 24 Dec  arrival
        Fri 25 Dec  closed: Christmas
        Sat 26 Dec, Sun 27 Dec  closed
        Mon 28 Dec  business day 1
        Tue 29 Dec  business day 2
        due Tue 29 Dec 09:00""",
        due(SHOP, "2026-12-23T19:00", t -> t.withinBusinessDays(2)).explain().toString());
  }

  @Test
  void explainsTheCeilingThatDecides() {
    assertEquals(
        """
        first-resolution by the end of the day of arrival, by shop in Europe/Riga
        Sat 26 Dec, Sun 27 Dec  closed
        Mon 28 Dec  arrival
        without a ceiling due Mon 28 Dec 18:00
        never later than 24 h: due Sun 27 Dec 12:00 (closed then)""",
        due(
                SHOP,
                "2026-12-26T12:00",
                t -> t.byEndOfBusinessDay(0).neverLaterThan(Duration.ofHours(24)))
            .explain()
            .toString());
  }
}
