// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.CHAT;
import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidaySource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SlaEngineTest {

  private static final BusinessCalendar KARACHI =
      BusinessCalendar.named("karachi-desk")
          .in("Asia/Karachi")
          .open("Mon-Thu", "09:00-13:00", "14:00-18:00")
          .open("Fri", "09:00-12:30", "15:00-18:00")
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .build();

  private static Instant karachi(String local) {
    return LocalDateTime.parse(local).atZone(KARACHI.zone()).toInstant();
  }

  private static SlaEngine engine(Function<TargetKind, TargetStep> firstResponse) {
    return SlaEngine.of(
        ResponseStandards.define(
            "web-shop",
            1,
            s -> s.calendar(KARACHI).channel(EMAIL, c -> c.target(FIRST_RESPONSE, firstResponse))));
  }

  private static final SlaEngine SHOP =
      engine(
          t ->
              t.within(Duration.ofHours(4))
                  .neverLaterThan(Duration.ofHours(24))
                  .warnAtPercent(50, 80)
                  .warnBefore(Duration.ofHours(1)));

  private static Deadline due(SlaEngine engine, String local) {
    return engine.deadline(Contact.by(EMAIL).at(karachi(local)), FIRST_RESPONSE);
  }

  @Nested
  class AnAmountOfOpenTime {

    @Test
    void isCountedWhileTheDeskIsOpen() {
      Deadline due = due(SHOP, "2026-12-21T11:00");
      assertEquals(karachi("2026-12-21T16:00"), due.at());
      assertEquals(due.at(), due.uncapped());
      assertFalse(due.isDecidedByCeiling());
    }

    @Test
    void isCutByTheCeilingOverTheHolidays() {
      Deadline due = due(SHOP, "2026-12-24T16:30");
      assertEquals(Instant.parse("2026-12-25T11:30:00Z"), due.at());
      assertEquals(karachi("2026-12-28T11:30"), due.uncapped());
      assertTrue(due.isDecidedByCeiling());
    }

    @Test
    void isExactToTheNanosecond() {
      Instant at = karachi("2026-12-24T16:30").plusNanos(1);
      Deadline due = SHOP.deadline(Contact.by(EMAIL).at(at), FIRST_RESPONSE);
      assertEquals(at.plus(Duration.ofHours(24)), due.at());
      assertEquals(karachi("2026-12-28T11:30").plusNanos(1), due.uncapped());
    }

    @Test
    void doesNotLetTheCeilingDecideAtTheSameInstant() {
      SlaEngine equal =
          engine(t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(5)));
      assertFalse(due(equal, "2026-12-21T11:00").isDecidedByCeiling());
      SlaEngine shorter =
          engine(
              t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(5).minusNanos(1)));
      assertEquals(
          karachi("2026-12-21T16:00").minusNanos(1), due(shorter, "2026-12-21T11:00").at());
    }
  }

  @Nested
  class Warnings {

    private static List<String> warnings(SlaEngine engine, String local) {
      return due(engine, local).warnings().stream()
          .map(w -> w.at().atZone(KARACHI.zone()).toLocalDateTime().toString())
          .toList();
    }

    @Test
    void fireInTheTimeTheTargetCounts() {
      assertEquals(
          List.of("2026-12-21T13:00", "2026-12-21T15:00", "2026-12-21T15:12"),
          warnings(SHOP, "2026-12-21T11:00"));
    }

    @Test
    void fireBeforeTheCeilingThatDecides() {
      // half of 24 h and an hour before them; 80 % of 24 h is 19:12, before 80 % of the open time
      assertEquals(
          List.of("2026-12-25T04:30", "2026-12-25T11:42", "2026-12-25T15:30"),
          warnings(SHOP, "2026-12-24T16:30"));
    }

    @Test
    void fireAgainstWhicheverIsEarlierThoughTheTargetDecides() {
      SlaEngine night =
          engine(
              t ->
                  t.within(Duration.ofHours(2))
                      .neverLaterThan(Duration.ofHours(18))
                      .warnAtPercent(50));
      // from Mon 17:30: 50 % of 2 h is Tue 09:30, 50 % of 18 h is Tue 02:30; due Tue 10:30
      Deadline due = due(night, "2026-12-21T17:30");
      assertEquals(karachi("2026-12-22T10:30"), due.at());
      assertFalse(due.isDecidedByCeiling());
      assertEquals(List.of("2026-12-22T02:30"), warnings(night, "2026-12-21T17:30"));
    }

    @Test
    void countWallClockTimeWhereTheTargetDoes() {
      SlaEngine elapsed =
          engine(
              t ->
                  t.withinElapsed(Duration.ofHours(20))
                      .warnAtPercent(25)
                      .warnBefore(Duration.ofHours(2)));
      assertEquals(
          List.of("2026-12-24T21:30", "2026-12-25T10:30"), warnings(elapsed, "2026-12-24T16:30"));
    }
  }

  @Nested
  class WhatIsPromised {

    private final SlaEngine engine =
        SlaEngine.of(
            ResponseStandards.define(
                "web-shop",
                2,
                s ->
                    s.calendar(KARACHI)
                        .channel(
                            EMAIL,
                            c ->
                                c.rule(
                                        "gold",
                                        r ->
                                            r.tier("gold")
                                                .target(
                                                    FIRST_RESPONSE,
                                                    t -> t.within(Duration.ofHours(1))))
                                    .rule("internal", r -> r.tier("internal").noTarget())
                                    .rule(
                                        "abroad",
                                        r ->
                                            r.attribute("abroad", "yes")
                                                .zoneOfContact()
                                                .target(
                                                    FIRST_RESPONSE,
                                                    t -> t.within(Duration.ofHours(1))))
                                    .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4))))
                        .channel(
                            PHONE,
                            c -> c.target(ANSWER, t -> t.withinElapsed(Duration.ofMinutes(3))))));

    private final Contact email = Contact.by(EMAIL).at(karachi("2026-12-21T09:00"));
    private final Contact call = Contact.by(PHONE).at(karachi("2026-12-21T09:00"));

    @Test
    void comesFromTheFirstRuleThatMatches() {
      Deadline gold = engine.deadline(email.tier("gold"), FIRST_RESPONSE);
      assertEquals("gold", gold.rule());
      assertEquals(List.of(), gold.passedOver());
      assertEquals(karachi("2026-12-21T10:00"), gold.at());

      Deadline other = engine.deadline(email.tier("silver"), FIRST_RESPONSE);
      assertEquals("otherwise", other.rule());
      assertEquals(List.of("gold", "internal", "abroad"), other.passedOver());
      assertEquals(karachi("2026-12-21T13:00"), other.at());
    }

    @Test
    void isReadInTheContactsZoneWhereTheRuleSaysSo() {
      Contact riga = email.attribute("abroad", "yes").zone(ZoneId.of("Europe/Riga"));
      Deadline due = engine.deadline(riga, FIRST_RESPONSE);
      assertEquals(Instant.parse("2026-12-21T08:00:00Z"), due.at());
      assertEquals(ZoneId.of("Europe/Riga"), due.calendar().zone());
      assertEquals(
          karachi("2026-12-21T10:00"),
          engine.deadline(email.attribute("abroad", "yes"), FIRST_RESPONSE).at());
    }

    @Test
    void isEmptyWhenAskedForAndMissingWhenDemanded() {
      assertEquals(Optional.empty(), engine.findDeadline(email, NEXT_RESPONSE));
      assertEquals(
          "standards 'web-shop' version 2 promise no next-response on channel email,"
              + " rule otherwise; it promises first-response",
          refusal(email, NEXT_RESPONSE));
      assertEquals(
          "standards 'web-shop' version 2 promise no first-response on channel email,"
              + " rule internal; it promises nothing",
          refusal(email.tier("internal"), FIRST_RESPONSE));
      assertEquals(
          "standards 'web-shop' version 2 promise no answer on channel chat;"
              + " their channels are email, phone",
          refusal(Contact.by(CHAT).at(email.at()), ANSWER));
    }

    @Test
    void isAnAnswerOnlyWhileTheDeskIsOpenAndRunsOnPastClosing() {
      assertEquals(karachi("2026-12-21T09:03"), engine.deadline(call, ANSWER).at());
      assertEquals(
          karachi("2026-12-21T13:02"),
          engine.deadline(call.movedTo(karachi("2026-12-21T12:59")), ANSWER).at());
      Contact atClosing = call.movedTo(karachi("2026-12-21T13:00"));
      assertEquals(Optional.empty(), engine.findDeadline(atClosing, ANSWER));
      assertEquals(
          "standards 'web-shop' version 2 promise answer on channel phone, rule otherwise only"
              + " while calendar 'karachi-desk' is open, and at 2026-12-21T08:00:00Z it is closed",
          refusal(atClosing, ANSWER));
    }

    private String refusal(Contact contact, io.answerby.sla.Metric metric) {
      return String.valueOf(
          assertThrows(IllegalArgumentException.class, () -> engine.deadline(contact, metric))
              .getMessage());
    }
  }

  @Test
  void failsByTheCalendarsNameWhereItDoesNotHoldTheAmountAnyMore() {
    BusinessCalendar onceOnly =
        BusinessCalendar.named("once")
            .in("UTC")
            .openOn(LocalDate.of(2026, 12, 24), "sale", "09:00-10:00")
            .build();
    SlaEngine engine =
        SlaEngine.of(
            ResponseStandards.define(
                "sale",
                1,
                s ->
                    s.calendar(onceOnly)
                        .channel(
                            EMAIL,
                            c -> c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1))))));
    Contact inTime = Contact.by(EMAIL).at(Instant.parse("2026-12-24T09:00:00Z"));
    assertEquals(
        Instant.parse("2026-12-24T10:00:00Z"), engine.deadline(inTime, FIRST_RESPONSE).at());
    Contact tooLate = inTime.movedTo(Instant.parse("2026-12-24T09:30:00Z"));
    var refusal =
        assertThrows(DateTimeException.class, () -> engine.deadline(tooLate, FIRST_RESPONSE));
    assertTrue(String.valueOf(refusal.getMessage()).startsWith("calendar 'once' holds PT30M"));
  }

  @Test
  void deadlinesSayWhatMayStillMoveThem() {
    BusinessCalendar moon =
        BusinessCalendar.named("moon")
            .in("Asia/Karachi")
            .open("Mon-Fri", "09:00-17:00")
            .closedTentatively(LocalDate.of(2027, 3, 10), "Eid al-Fitr")
            .holidays(
                new HolidaySource() {
                  @Override
                  public String name() {
                    return "Pakistan";
                  }

                  @Override
                  public List<Holiday> holidays(LocalDate first, LocalDate last) {
                    return List.of();
                  }
                },
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 3, 31))
            .build();
    SlaEngine engine =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(moon)
                        .channel(
                            EMAIL,
                            c -> c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(8))))));
    Deadline before = due(engine, "2027-03-08T10:00");
    assertEquals(List.of(), before.tentativeClosings());
    assertEquals(Optional.empty(), before.endedSource());
    Deadline over = due(engine, "2027-03-09T10:00");
    assertEquals(List.of("Eid al-Fitr"), over.tentativeClosings());
    assertTrue(
        over.explain().toString().contains("Wed 10 Mar  closed: Eid al-Fitr (tentative)"),
        over.explain()::toString);
    assertEquals(Optional.of("Pakistan"), due(engine, "2027-03-31T12:00").endedSource());
  }

  @Test
  void deadlinesAreComparedByValue() {
    assertEquals(due(SHOP, "2026-12-24T16:30"), due(SHOP, "2026-12-24T16:30"));
    assertEquals(
        due(SHOP, "2026-12-24T16:30").hashCode(), due(SHOP, "2026-12-24T16:30").hashCode());
    assertNotEquals(due(SHOP, "2026-12-24T16:30"), due(SHOP, "2026-12-24T16:31"));
    assertEquals(
        "first-response due 2026-12-25T11:30:00Z", due(SHOP, "2026-12-24T16:30").toString());
  }

  @Test
  void explainsTheDeadlineOfTheHolidays() {
    assertEquals(
        """
        first-response within 4 h, by karachi-desk in Asia/Karachi
        Thu 24 Dec 16:30–18:00  1 h 30 m
        Fri 25 Dec  closed: Christmas
        Sat 26 Dec, Sun 27 Dec  closed
        Mon 28 Dec 09:00–11:30  2 h 30 m
        4 h would end Mon 28 Dec 11:30
        never later than 24 h: due Fri 25 Dec 16:30 (closed then)""",
        due(SHOP, "2026-12-24T16:30").explain().toString());
  }
}
