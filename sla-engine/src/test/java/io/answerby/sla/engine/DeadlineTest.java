// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Target;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidaySource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a deadline says of itself; the shop is open Mon-Fri 9-17 UTC, and Mon is 2026-11-23. */
class DeadlineTest {

  private static final BusinessCalendar SHOP =
      BusinessCalendar.named("shop")
          .in("UTC")
          .open("Mon-Fri", "09:00-17:00")
          .closedTentatively(LocalDate.of(2026, 11, 24), "Eid")
          .closedTentatively(LocalDate.of(2026, 11, 25), "Eid")
          .closed(LocalDate.of(2026, 11, 26), "fair")
          .holidays(
              new HolidaySource() {
                @Override
                public String name() {
                  return "feasts";
                }

                @Override
                public List<Holiday> holidays(LocalDate first, LocalDate last) {
                  return List.of();
                }
              },
              LocalDate.of(2026, 1, 1),
              LocalDate.of(2026, 11, 29))
          .build();

  private static SlaEngine engine(int version, Function<TargetKind, TargetStep> target) {
    return SlaEngine.of(
        ResponseStandards.define(
            "shop",
            version,
            s ->
                s.calendar(SHOP)
                    .channel(
                        EMAIL,
                        c ->
                            c.rule("gold", r -> r.tier("gold").target(FIRST_RESPONSE, target))
                                .target(FIRST_RESPONSE, target))));
  }

  private static Contact mail(String at) {
    return Contact.by(EMAIL).at(Instant.parse("2026-11-" + at + ":00Z"));
  }

  private static Deadline due(String at, Function<TargetKind, TargetStep> target) {
    return engine(1, target).deadline(mail(at), FIRST_RESPONSE);
  }

  private static TargetStep fourHours(TargetKind t) {
    return t.within(Duration.ofHours(4));
  }

  @Test
  void saysWhatWasPromisedToWhomAndWhoCounted() {
    Deadline due = due("23T10:00", DeadlineTest::fourHours);
    assertEquals(mail("23T10:00"), due.contact());
    assertEquals(FIRST_RESPONSE, due.metric());
    assertEquals(Target.define(FIRST_RESPONSE, DeadlineTest::fourHours), due.target());
    assertEquals(engine(1, DeadlineTest::fourHours).standards(), due.standards());
    assertEquals("otherwise", due.rule());
    assertEquals(List.of("gold"), due.passedOver());
    assertEquals(SHOP, due.calendar());
  }

  @Test
  void namesEachClosingThatMayStillMoveOnce() {
    assertEquals(List.of("Eid"), due("23T16:00", DeadlineTest::fourHours).tentativeClosings());
    assertEquals(List.of(), due("23T10:00", DeadlineTest::fourHours).tentativeClosings());
    assertEquals(
        List.of(), due("23T16:00", t -> t.withinElapsed(Duration.ofDays(3))).tentativeClosings());
  }

  @Test
  void namesTheSourceOfHolidaysThatEndsBeforeIt() {
    // known until Mon 30 Nov 00:00
    assertEquals(
        Optional.empty(),
        due("27T13:00", t -> t.within(Duration.ofHours(4))).endedSource()); // Fri 17:00
    assertEquals(
        Optional.of("feasts"),
        due("27T13:00", t -> t.within(Duration.ofHours(4).plusSeconds(1))).endedSource());
    assertEquals(
        Optional.empty(),
        due("29T12:00", t -> t.withinElapsed(Duration.ofHours(90))).endedSource());
  }

  @Test
  void isNotEndedByASourceThatKnowsItsVeryInstant() {
    BusinessCalendar night =
        BusinessCalendar.named("night")
            .in("UTC")
            .open("Mon-Sun", "20:00-24:00")
            .holidays(
                new HolidaySource() {
                  @Override
                  public String name() {
                    return "feasts";
                  }

                  @Override
                  public List<Holiday> holidays(LocalDate first, LocalDate last) {
                    return List.of();
                  }
                },
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 11, 29))
            .build();
    SlaEngine engine =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(night)
                        .channel(EMAIL, c -> c.target(FIRST_RESPONSE, DeadlineTest::fourHours))));
    Deadline atMidnight = engine.deadline(mail("29T20:00"), FIRST_RESPONSE);
    assertEquals(Instant.parse("2026-11-30T00:00:00Z"), atMidnight.at());
    assertEquals(Optional.empty(), atMidnight.endedSource());
  }

  @Test
  void warnsOfADayTargetBetweenArrivalAndDeadlineInOpenTime() {
    // arrives Mon 09:00, due Mon 17:00: of its eight hours half is 13:00; ten hours before is then
    Deadline due =
        due(
            "22T20:00",
            t ->
                t.byEndOfBusinessDay(0)
                    .warnAtPercent(50)
                    .warnBefore(Duration.ofHours(2))
                    .warnBefore(Duration.ofHours(10)));
    assertEquals(
        List.of("2026-11-23T09:00:00Z", "2026-11-23T13:00:00Z", "2026-11-23T15:00:00Z"),
        due.warnings().stream().map(w -> w.at().toString()).toList());
  }

  @Test
  void warnsAtArrivalWhereNoTimeBeforeItIsAsLongAsTheLead() {
    BusinessCalendar opening =
        BusinessCalendar.named("opening")
            .in("UTC")
            .openOn(LocalDate.of(2026, 11, 23), "opening day", "09:00-17:00")
            .build();
    SlaEngine engine =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(opening)
                        .channel(
                            EMAIL,
                            c ->
                                c.target(
                                    FIRST_RESPONSE,
                                    t ->
                                        t.byEndOfBusinessDay(0)
                                            .warnBefore(Duration.ofHours(10))))));
    assertEquals(
        List.of(Instant.parse("2026-11-23T10:00:00Z")),
        engine.deadline(mail("23T10:00"), FIRST_RESPONSE).warnings().stream()
            .map(Deadline.WarningAt::at)
            .toList());
  }

  @Test
  void warnsAtTheEndOfTheBreakWhereJustTheLeadIsLeft() {
    BusinessCalendar noon =
        BusinessCalendar.named("noon")
            .in("UTC")
            .open("Mon-Fri", "09:00-12:00", "13:00-17:00")
            .build();
    SlaEngine engine =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(noon)
                        .channel(
                            EMAIL,
                            c ->
                                c.target(
                                    FIRST_RESPONSE,
                                    t ->
                                        t.withinBusinessDays(1).warnBefore(Duration.ofHours(7))))));
    // in the break of Monday, 4 h of it and 3 h of Tuesday are left until Tuesday at 13:00
    Deadline due = engine.deadline(mail("23T12:30"), FIRST_RESPONSE);
    assertEquals(Instant.parse("2026-11-24T13:00:00Z"), due.at());
    assertEquals(Instant.parse("2026-11-23T13:00:00Z"), due.warnings().get(0).at());
  }

  @Test
  void equalsOnlyTheSamePromiseToTheSameContact() {
    Deadline due = due("23T10:00", DeadlineTest::fourHours);
    assertEquals(due, due("23T10:00", DeadlineTest::fourHours));
    assertNotEquals(due, due("23T10:01", DeadlineTest::fourHours));
    assertNotEquals(due.hashCode(), due("23T10:01", DeadlineTest::fourHours).hashCode());
    assertNotEquals(
        due, engine(2, DeadlineTest::fourHours).deadline(mail("23T10:00"), FIRST_RESPONSE));
    assertNotEquals(
        due,
        engine(1, DeadlineTest::fourHours).deadline(mail("23T10:00").tier("gold"), FIRST_RESPONSE));
    assertNotEquals(due, due("23T10:00", t -> t.withinElapsed(Duration.ofHours(4))));
    assertNotEquals(due, new Object());
  }

  @Test
  void carriesNanosecondsOfContactAndCeilingIntoTheSecond() {
    Instant at = Instant.parse("2026-11-23T16:30:00.999999999Z");
    Deadline due =
        engine(
                1,
                t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(9).plusNanos(2)))
            .deadline(Contact.by(EMAIL).at(at), FIRST_RESPONSE);
    assertEquals(Instant.parse("2026-11-24T01:30:01.000000001Z"), due.at());
    Deadline without =
        engine(1, t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(9)))
            .deadline(Contact.by(EMAIL).at(at), FIRST_RESPONSE);
    assertEquals(Instant.parse("2026-11-24T01:30:00.999999999Z"), without.at());
    Deadline counted =
        engine(1, t -> t.within(Duration.ofMinutes(10).plusNanos(2)))
            .deadline(Contact.by(EMAIL).at(at), FIRST_RESPONSE);
    assertEquals(Instant.parse("2026-11-23T16:40:01.000000001Z"), counted.at());
    Deadline whole =
        engine(1, t -> t.within(Duration.ofMinutes(10).plusNanos(2)))
            .deadline(mail("23T10:00"), FIRST_RESPONSE);
    assertEquals(Instant.parse("2026-11-23T10:10:00.000000002Z"), whole.at());
  }

  @Test
  void isDecidedByWhicheverEndsFirstWithinASecond() {
    Duration hour = Duration.ofHours(1);
    Deadline target =
        due("23T10:00", t -> t.within(hour.plusMillis(400)).neverLaterThan(hour.plusMillis(600)));
    assertEquals(Instant.parse("2026-11-23T11:00:00.400Z"), target.at());
    assertFalse(target.isDecidedByCeiling());
    Deadline ceiling =
        due("23T10:00", t -> t.within(hour.plusMillis(600)).neverLaterThan(hour.plusMillis(400)));
    assertEquals(Instant.parse("2026-11-23T11:00:00.400Z"), ceiling.at());
    assertTrue(ceiling.isDecidedByCeiling());
    Deadline second =
        due("23T10:00", t -> t.within(hour.plusSeconds(1)).neverLaterThan(hour.plusMillis(600)));
    assertEquals(Instant.parse("2026-11-23T11:00:00.600Z"), second.at());
    assertTrue(second.isDecidedByCeiling());
  }
}
