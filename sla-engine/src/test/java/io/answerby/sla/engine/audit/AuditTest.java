// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import static io.answerby.sla.Channel.CHAT;
import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.IN_STORE;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Channel;
import io.answerby.sla.ChannelStep;
import io.answerby.sla.Contact;
import io.answerby.sla.Ledger;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidaySource;
import io.answerby.sla.engine.Deadline;
import io.answerby.sla.engine.SlaEngine;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every finding is run back through the engine: it must do what the sentence says. */
class AuditTest {

  private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

  private static final BusinessCalendar KARACHI =
      BusinessCalendar.named("karachi-desk")
          .in("Asia/Karachi")
          .open("Mon-Thu", "09:00-13:00", "14:00-18:00")
          .open("Fri", "09:00-12:30", "15:00-18:00")
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .build();

  private static ResponseStandards standards(
      BusinessCalendar calendar, UnaryOperator<ChannelStep> email) {
    return ResponseStandards.define("shop", 1, s -> s.calendar(calendar).channel(EMAIL, email));
  }

  private static List<Finding> findings(Audit audit, Finding.Kind kind) {
    return audit.findings().stream().filter(finding -> finding.kind() == kind).toList();
  }

  private static Finding only(Audit audit, Finding.Kind kind) {
    List<Finding> found = findings(audit, kind);
    assertEquals(1, found.size(), audit::toString);
    return found.get(0);
  }

  private static Deadline due(Audit audit, Finding finding) {
    return SlaEngine.unchecked(audit.standards())
        .deadline(finding.contact(), finding.metric().orElseThrow());
  }

  private static String ruleFor(Audit audit, Contact contact) {
    return audit.standards().ruleFor(contact).map(ResponseRule::name).orElse("none");
  }

  @Test
  void showsTheWorstWaitWithTheContactThatSuffersIt() {
    Audit audit =
        Audit.of(
            standards(
                KARACHI,
                c ->
                    c.target(
                        FIRST_RESPONSE,
                        t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(24)))),
            DECEMBER);

    Finding closed = only(audit, Finding.Kind.CEILING_WHILE_CLOSED);
    assertEquals(
        "A contact by email on Thu 24 Dec 2026 14:01 would wait 3 d 19 h but for its ceiling, which"
            + " makes it due on Fri 25 Dec 2026 14:01 while karachi-desk is closed; of 100 contacts"
            + " at any hour of the year, 26 are due while it is closed",
        closed.sentence());
    Deadline due = due(audit, closed);
    assertTrue(due.isDecidedByCeiling());
    assertFalse(due.explain().isOpenWhenDue());
    assertEquals(
        Duration.ofHours(3 * 24 + 19), Duration.between(due.contact().at(), due.uncapped()));

    Wait wait = audit.waits().get(0);
    assertEquals(closed.contact(), wait.sufferer());
    assertEquals(Duration.ofHours(24), wait.worst());
    assertEquals(Duration.ofHours(3 * 24 + 19), wait.worstUncapped());
  }

  @Test
  void noContactOfTheYearWaitsLongerThanTheWorst() {
    ResponseStandards standards =
        standards(KARACHI, c -> c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(10))));
    Wait wait = Audit.of(standards, DECEMBER).waits().get(0);
    SlaEngine engine = SlaEngine.of(standards);
    Duration longest = Duration.ZERO;
    for (int minute = 0; minute < 366 * 24 * 60; minute++) {
      Instant at = DECEMBER.plusSeconds(60L * minute);
      Duration here =
          Duration.between(at, engine.deadline(Contact.by(EMAIL).at(at), FIRST_RESPONSE).at());
      longest = here.compareTo(longest) > 0 ? here : longest;
    }
    assertEquals(longest, wait.worst());
    assertTrue(wait.typical().compareTo(wait.worst()) < 0);
  }

  @Test
  void findsATargetThatTheCalendarNeverHolds() {
    BusinessCalendar sale =
        BusinessCalendar.named("sale")
            .in("UTC")
            .openOn(LocalDate.of(2026, 12, 24), "sale", "09:00-17:00")
            .build();
    Audit audit =
        Audit.of(
            standards(sale, c -> c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(9)))),
            DECEMBER);
    Finding never = only(audit, Finding.Kind.NEVER_ENDS);
    assertEquals(Finding.Severity.ERROR, never.severity());
    assertThrows(DateTimeException.class, () -> due(audit, never));
  }

  @Test
  void findsACeilingThatAlwaysDecides() {
    Audit audit =
        Audit.of(
            standards(
                KARACHI,
                c ->
                    c.target(
                        FIRST_RESPONSE,
                        t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(3)))),
            DECEMBER);
    assertTrue(due(audit, only(audit, Finding.Kind.CEILING_ALWAYS_DECIDES)).isDecidedByCeiling());
  }

  @Test
  void findsTimesAtWhichNobodyIsThere() {
    Audit audit =
        Audit.of(
            standards(
                KARACHI,
                c ->
                    c.target(
                            FIRST_RESPONSE,
                            t ->
                                t.byTimeOnBusinessDay(1, LocalTime.of(20, 0))
                                    .cutOff(LocalTime.of(8, 0)))
                        .target(
                            FIRST_RESOLUTION,
                            t -> t.byEndOfBusinessDay(5).cutOff(LocalTime.of(19, 0)))),
            DECEMBER);
    Finding late = only(audit, Finding.Kind.TIME_OUTSIDE_HOURS);
    assertEquals(LocalTime.of(18, 0), due(audit, late).at().atZone(KARACHI.zone()).toLocalTime());
    List<Finding> cutOffs = findings(audit, Finding.Kind.CUT_OFF_OUTSIDE_HOURS);
    assertEquals(2, cutOffs.size(), audit::toString);
    assertEquals(Optional.of(FIRST_RESPONSE), cutOffs.get(0).metric());
    // the first opening of a day is already past the cut-off
    assertEquals(Ledger.DayUse.TOO_LATE, due(audit, cutOffs.get(0)).explain().days().get(0).use());
    assertEquals(Finding.Severity.NOTE, cutOffs.get(1).severity());
    assertEquals(Ledger.DayUse.ARRIVAL, due(audit, cutOffs.get(1)).explain().days().get(0).use());
  }

  @Test
  void findsRulesThatNothingReachesAndPromisesThatAreMissing() {
    Audit audit =
        Audit.of(
            standards(
                KARACHI,
                c ->
                    c.rule(
                            "high",
                            r ->
                                r.priority("high")
                                    .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1))))
                        .rule(
                            "gold",
                            r ->
                                r.tier("gold")
                                    .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(2))))
                        .rule(
                            "gold-high",
                            r ->
                                r.priority("high")
                                    .tier("gold")
                                    .target(FIRST_RESPONSE, t -> t.within(Duration.ofMinutes(5))))
                        .rule("internal", r -> r.tier("internal").noTarget())
                        .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)))
                        .target(FIRST_RESOLUTION, t -> t.withinBusinessDays(2))),
            DECEMBER);
    Finding unreachable = only(audit, Finding.Kind.UNREACHABLE_RULE);
    assertEquals("gold-high", unreachable.rule());
    assertEquals("high", ruleFor(audit, unreachable.contact()));

    List<Finding> missing = findings(audit, Finding.Kind.MISSING_TARGET);
    assertEquals(List.of("high", "gold"), missing.stream().map(Finding::rule).toList());
    for (Finding finding : missing) {
      assertEquals(finding.rule(), ruleFor(audit, finding.contact()));
      assertEquals(
          Optional.empty(),
          SlaEngine.of(audit.standards())
              .findDeadline(finding.contact(), finding.metric().orElseThrow()));
    }
  }

  @Test
  void findsPromisesThatOvertakeEachOther() {
    Audit audit =
        Audit.of(
            standards(
                KARACHI,
                c ->
                    c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)))
                        .target(NEXT_RESPONSE, t -> t.within(Duration.ofHours(2)))
                        .target(FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0))),
            DECEMBER);
    for (Finding.Kind kind :
        List.of(Finding.Kind.NEXT_BEFORE_FIRST, Finding.Kind.SOLVED_BEFORE_ANSWERED)) {
      Finding finding = only(audit, kind);
      Instant first =
          SlaEngine.of(audit.standards()).deadline(finding.contact(), FIRST_RESPONSE).at();
      assertTrue(due(audit, finding).at().isBefore(first), finding::toString);
    }
  }

  @Test
  void findsHoursInTheTimeThatClocksSkip() {
    BusinessCalendar night =
        BusinessCalendar.named("night").in("Europe/Berlin").open("Mon-Sun", "22:00-02:30").build();
    Audit audit =
        Audit.of(
            standards(night, c -> c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1)))),
            DECEMBER);
    Finding gap = only(audit, Finding.Kind.HOURS_IN_A_GAP);
    assertEquals(
        "The hours 22:00-02:30 of night on Sat 27 Mar 2027 end between 02:00 and 03:00, which the"
            + " clocks skip on Sun 28 Mar 2027, and so 1 h later by the clock",
        gap.sentence());
    // 02:30 became 03:30: at the gap there is half an hour left instead of none
    SlaEngine engine = SlaEngine.of(audit.standards());
    assertEquals(
        Instant.parse("2027-03-28T20:30:00Z"), engine.deadline(gap.contact(), FIRST_RESPONSE).at());
  }

  @Test
  void findsValuesThatChannelsDoNotShare() {
    ResponseStandards standards =
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(KARACHI)
                    .channel(EMAIL, c -> urgent(c, "urgent"))
                    .channel(CHAT, c -> urgent(c, "Urgent")));
    Audit audit = Audit.of(standards, DECEMBER);
    assertEquals(2, findings(audit, Finding.Kind.UNUSED_VALUE).size(), audit::toString);
    for (Finding finding : findings(audit, Finding.Kind.UNUSED_VALUE)) {
      assertEquals("otherwise", ruleFor(audit, finding.contact()));
    }
    Finding similar = only(audit, Finding.Kind.SIMILAR_VALUES);
    assertEquals("priority-urgent", ruleFor(audit, similar.contact()));
    Channel other = similar.contact().channel().equals(EMAIL) ? CHAT : EMAIL;
    assertEquals(
        "otherwise",
        ruleFor(
            audit,
            Contact.by(other).at(DECEMBER).priority(similar.contact().priority().orElseThrow())));
  }

  private static ChannelStep urgent(ChannelStep channel, String priority) {
    return channel
        .rule(
            "priority-urgent",
            r -> r.priority(priority).target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1))))
        .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)));
  }

  @Test
  void findsNothingWhereNothingIsWrong() {
    BusinessCalendar always = BusinessCalendar.named("always").in("UTC").alwaysOpen().build();
    Audit audit =
        Audit.of(
            standards(always, c -> c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)))),
            DECEMBER);
    assertEquals(List.of(), audit.findings());
    assertEquals(Duration.ofHours(4), audit.waits().get(0).typical());
    assertEquals(
        """
        shop version 1, a year from 2026-12-01T00:00:00Z
        nothing found
        how long customers wait, at any hour they write:
        email, rule otherwise, first-response: typically 4 h, at worst 4 h for a contact by email\
         on Tue 1 Dec 2026 00:00""",
        audit.toString());
  }

  @Test
  void looksAtEachCalendarThatContactsMayBring() {
    BusinessCalendar lahore =
        BusinessCalendar.named("lahore").in("Asia/Karachi").open("Mon", "09:00-10:00").build();
    ResponseStandards standards =
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(KARACHI)
                    .calendars(lahore)
                    .channel(
                        EMAIL,
                        c ->
                            c.calendarOfContact()
                                .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(2)))));
    Audit audit = Audit.of(standards, DECEMBER);
    Wait worst =
        audit.waits().stream().filter(w -> w.calendar().equals("lahore")).findFirst().orElseThrow();
    assertEquals(Optional.of("lahore"), worst.sufferer().calendar());
    assertTrue(worst.worst().compareTo(Duration.ofDays(13)) > 0, worst::toString);
  }

  /** Feasts that are known for a year. */
  private static HolidaySource feasts() {
    return new HolidaySource() {
      @Override
      public String name() {
        return "the moon's list";
      }

      @Override
      public List<Holiday> holidays(LocalDate first, LocalDate last) {
        return List.of(Holiday.of(LocalDate.of(2026, 12, 30), "feast"));
      }
    };
  }

  @Test
  void findsThatHolidaysRunOutAndNamesTheSourceAndItsLastDate() {
    BusinessCalendar known =
        BusinessCalendar.named("riga")
            .in("Europe/Riga")
            .open("Mon-Fri", "09:00-17:00")
            .holidays(feasts(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
            .build();
    BusinessCalendar either = BusinessCalendar.named("either").anyOf(KARACHI, known);
    for (BusinessCalendar calendar : List.of(known, either)) {
      Audit audit =
          Audit.of(
              standards(
                  calendar, c -> c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)))),
              DECEMBER);
      Finding out = only(audit, Finding.Kind.HOLIDAYS_RUN_OUT);
      assertEquals(
          "The holidays of riga come from the moon's list and are known to Thu 31 Dec 2026 only;"
              + " from then on deadlines take holidays for ordinary days",
          out.sentence());
      Deadline due = SlaEngine.of(audit.standards()).deadline(out.contact(), FIRST_RESPONSE);
      assertEquals(Optional.of("the moon's list"), due.endedSource());
      assertEquals(
          Optional.empty(),
          SlaEngine.of(audit.standards())
              .deadline(out.contact().movedTo(DECEMBER), FIRST_RESPONSE)
              .endedSource());
    }
  }

  @Test
  void findsBusinessDaysInACalendarOfTheContactThatHasNoZone() {
    BusinessCalendar either =
        BusinessCalendar.named("either")
            .anyOf(
                KARACHI,
                BusinessCalendar.named("riga")
                    .in("Europe/Riga")
                    .open("Mon-Fri", "09:00-17:00")
                    .build());
    ResponseStandards standards =
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(KARACHI)
                    .calendars(either)
                    .channel(
                        EMAIL,
                        c ->
                            c.calendarOfContact()
                                .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)))
                                .target(FIRST_RESOLUTION, t -> t.withinBusinessDays(1))));
    Audit audit = Audit.of(standards, DECEMBER);
    Finding finding = only(audit, Finding.Kind.DAYS_WITHOUT_ZONE);
    assertEquals(
        "A contact by email of calendar either on Tue 1 Dec 2026 00:00 can have no deadline:"
            + " \"within 1 business day\" counts business days, and calendar either is composed and was given no zone to tell"
            + " them in",
        finding.sentence());
    assertEquals(Optional.of("either"), finding.contact().calendar());
    assertThrows(IllegalStateException.class, () -> due(audit, finding));
    assertEquals(
        List.of("karachi-desk", "karachi-desk", "either"),
        audit.waits().stream().map(Wait::calendar).toList());
  }

  /** Whoever adds a kind of finding adds a case that brings it about. */
  @Test
  void everyKindOfFindingCanBeBroughtAbout() {
    EnumSet<Finding.Kind> found = EnumSet.noneOf(Finding.Kind.class);
    everythingWrong().findings().forEach(finding -> found.add(finding.kind()));
    assertEquals(EnumSet.allOf(Finding.Kind.class), found);
  }

  private static Audit everythingWrong() {
    BusinessCalendar night =
        BusinessCalendar.named("night")
            .in("Europe/Riga")
            .open("Mon-Sun", "22:00-03:30")
            .holidays(feasts(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
            .build();
    BusinessCalendar sale =
        BusinessCalendar.named("sale")
            .in("Asia/Karachi")
            .openOn(LocalDate.of(2026, 12, 24), "sale", "09:00-17:00")
            .build();
    BusinessCalendar either = BusinessCalendar.named("either").anyOf(KARACHI, night);
    return Audit.of(
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(KARACHI)
                    .calendars(either)
                    .channel(
                        EMAIL,
                        c ->
                            c.rule(
                                    "high",
                                    r ->
                                        r.priority("high")
                                            .target(
                                                FIRST_RESPONSE,
                                                t ->
                                                    t.within(Duration.ofHours(4))
                                                        .neverLaterThan(Duration.ofHours(24))))
                                .rule(
                                    "high-gold",
                                    r ->
                                        r.priority("high")
                                            .tier("gold")
                                            .target(
                                                FIRST_RESPONSE, t -> t.within(Duration.ofHours(1))))
                                .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)))
                                .target(NEXT_RESPONSE, t -> t.within(Duration.ofHours(2)))
                                .target(
                                    FIRST_RESOLUTION,
                                    t ->
                                        t.byTimeOnBusinessDay(0, LocalTime.of(20, 0))
                                            .cutOff(LocalTime.of(19, 0))))
                    .channel(
                        CHAT,
                        c ->
                            c.calendar(night)
                                .rule(
                                    "high",
                                    r ->
                                        r.priority("High")
                                            .target(
                                                FIRST_RESPONSE,
                                                t ->
                                                    t.within(Duration.ofHours(4))
                                                        .neverLaterThan(Duration.ofHours(3))))
                                .noTarget())
                    .channel(
                        IN_STORE,
                        c ->
                            c.calendar(sale)
                                .calendarOfContact()
                                .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(9)))
                                .target(FIRST_RESOLUTION, t -> t.withinBusinessDays(1)))),
        DECEMBER);
  }
}
