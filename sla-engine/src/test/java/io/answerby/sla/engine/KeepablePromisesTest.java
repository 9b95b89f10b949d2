// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.CHAT;
import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class KeepablePromisesTest {

  private static final BusinessCalendar OFFICE =
      BusinessCalendar.named("office").in("Europe/Riga").open("Mon-Fri", "09:00-17:00").build();

  /** Open on one date only, for eight hours. */
  private static final BusinessCalendar SALE =
      BusinessCalendar.named("sale")
          .in("Europe/Riga")
          .openOn(LocalDate.of(2026, 12, 24), "sale", "09:00-17:00")
          .build();

  /** Open on a Thursday that is a Saturday or a Sunday. */
  private static final BusinessCalendar NEVER =
      BusinessCalendar.named("never")
          .allOf(
              SALE,
              BusinessCalendar.named("weekend")
                  .in("Europe/Riga")
                  .open("Sat-Sun", "09:00-17:00")
                  .build());

  private static ResponseStandards standards(
      BusinessCalendar calendar, Metric metric, Function<TargetKind, TargetStep> target) {
    return ResponseStandards.define(
        "shop", 1, s -> s.calendar(calendar).channel(EMAIL, c -> c.target(metric, target)));
  }

  private static String refusal(ResponseStandards standards) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> SlaEngine.of(standards)).getMessage());
  }

  @Test
  void refusesAllThatItsCalendarsCanNeverHoldAtOnce() {
    assertEquals(
        """
        standards 'shop' version 3 with 4 faults:
        - channel email, rule gold, target first-response: open time of calendar 'sale' from 1900 to 2200 must be at least PT9H, but was PT8H
        - channel email, target next-response: open time of calendar 'sale' from 1900 to 2200 must be at least PT8H0.000000001S, but was PT8H
        - channel email, target first-resolution: business days of calendar 'sale' from 1900 to 2200 must be at least 3, but was 1
        - channel chat, target answer: open time of calendar 'never' from 1900 to 2200 must be at least PT1S, but was PT0S""",
        refusal(
            ResponseStandards.define(
                "shop",
                3,
                s ->
                    s.calendar(SALE)
                        .channel(
                            EMAIL,
                            c ->
                                c.rule(
                                        "gold",
                                        r ->
                                            r.tier("gold")
                                                .target(
                                                    FIRST_RESPONSE,
                                                    t -> t.within(Duration.ofHours(9))))
                                    .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(8)))
                                    .target(FIRST_RESOLUTION, t -> t.withinBusinessDays(2))
                                    .target(
                                        NEXT_RESPONSE,
                                        t -> t.within(Duration.ofHours(8).plusNanos(1))))
                        .channel(
                            CHAT,
                            c ->
                                c.calendar(NEVER)
                                    .target(
                                        ANSWER, t -> t.withinElapsed(Duration.ofMinutes(1)))))));
  }

  @Test
  void countsTheDayOfArrivalAmongTheBusinessDays() {
    assertDoesNotThrow(
        () -> SlaEngine.of(standards(SALE, FIRST_RESPONSE, t -> t.byEndOfBusinessDay(0))));
    assertEquals(
        "standards 'shop' version 1: channel email, target first-response: business days of"
            + " calendar 'sale' from 1900 to 2200 must be at least 2, but was 1",
        refusal(standards(SALE, FIRST_RESPONSE, t -> t.byTimeOnBusinessDay(1, LocalTime.NOON))));
  }

  @Test
  void wallClockTimeNeedsNoOpenTime() {
    assertDoesNotThrow(
        () ->
            SlaEngine.of(
                standards(NEVER, FIRST_RESPONSE, t -> t.withinElapsed(Duration.ofDays(1)))));
  }

  @Test
  void hoursThatGoOnForEverHoldWhateverCanBePromised() {
    assertDoesNotThrow(
        () ->
            SlaEngine.of(
                standards(OFFICE, FIRST_RESPONSE, t -> t.within(Duration.ofDays(12_500)))));
    assertDoesNotThrow(
        () -> SlaEngine.of(standards(OFFICE, FIRST_RESPONSE, t -> t.withinBusinessDays(3_660))));
  }

  @Test
  void aClosingUntilFurtherNoticeIsFoundOnlyAtTheDeadline() {
    BusinessCalendar flooded =
        OFFICE.toBuilder()
            .closedUntilFurtherNotice(Instant.parse("2026-12-01T00:00:00Z"), "flood")
            .build();
    SlaEngine sla =
        SlaEngine.of(standards(flooded, FIRST_RESPONSE, t -> t.within(Duration.ofHours(4))));
    Contact before = Contact.by(EMAIL).at(Instant.parse("2026-11-30T07:00:00Z"));
    assertEquals(Instant.parse("2026-11-30T11:00:00Z"), sla.deadline(before, FIRST_RESPONSE).at());
    Contact after = before.movedTo(Instant.parse("2026-12-01T07:00:00Z"));
    assertEquals(
        "calendar 'office' holds PT0S of open time between 2026-12-01T07:00:00Z and"
            + " 2200-01-01T00:00:00Z, but PT4H were asked for; 'office' is closed from"
            + " 2026-12-01T00:00:00Z until further notice: flood",
        assertThrows(DateTimeException.class, () -> sla.deadline(after, FIRST_RESPONSE))
            .getMessage());
  }

  @Test
  void aRuleThatTakesTheContactsCalendarNeedsOneThatHoldsIt() {
    assertDoesNotThrow(() -> SlaEngine.of(bringingCalendars(OFFICE)));
    assertEquals(
        "standards 'shop' version 1: channel email, target first-response: open time of calendar"
            + " 'sale' from 1900 to 2200 must be at least PT9H, but was PT8H",
        refusal(bringingCalendars(NEVER)));
  }

  private static ResponseStandards bringingCalendars(BusinessCalendar other) {
    return ResponseStandards.define(
        "shop",
        1,
        s ->
            s.calendar(SALE)
                .calendars(other)
                .channel(
                    EMAIL,
                    c ->
                        c.calendarOfContact()
                            .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(9)))));
  }

  @Test
  void aRuleThatTakesTheContactsZoneIsLeftToTheDeadline() {
    SlaEngine sla =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(SALE)
                        .channel(
                            EMAIL,
                            c ->
                                c.zoneOfContact()
                                    .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(9))))));
    Contact contact = Contact.by(EMAIL).at(Instant.parse("2026-12-01T00:00:00Z"));
    assertThrows(DateTimeException.class, () -> sla.deadline(contact, FIRST_RESPONSE));
  }

  @Test
  void aChangeToStandardsThatCannotBeKeptIsRefused() {
    SlaEngine sla =
        SlaEngine.of(standards(OFFICE, FIRST_RESPONSE, t -> t.within(Duration.ofHours(9))));
    ResponseStandards next =
        ResponseStandards.define(
            "shop",
            2,
            s ->
                s.calendar(SALE)
                    .channel(
                        EMAIL, c -> c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(9)))));
    assertThrows(
        IllegalArgumentException.class,
        () -> sla.changedTo(next, Instant.parse("2026-12-01T00:00:00Z"), ChangeMode.NEW_AND_OPEN));
  }

  @Test
  void anUncheckedEngineFailsWhereTheDeadlineIsAskedFor() {
    SlaEngine sla =
        SlaEngine.unchecked(standards(SALE, FIRST_RESPONSE, t -> t.within(Duration.ofHours(9))));
    Contact contact = Contact.by(EMAIL).at(Instant.parse("2026-12-01T00:00:00Z"));
    assertThrows(DateTimeException.class, () -> sla.deadline(contact, FIRST_RESPONSE));
  }
}
