// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.IN_STORE;
import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.ResponseStandards;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** The whole of what an audit says, as the workbench prints it. */
class AuditInWordsTest {

  private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

  private static final BusinessCalendar OFFICE =
      BusinessCalendar.named("office")
          .in("Europe/Riga")
          .open("Mon-Fri", "09:00-12:00", "13:00-17:00")
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .build();

  @Test
  void tellsTheGravestFirstAndThenHowLongCustomersWait() {
    ResponseStandards standards =
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(OFFICE)
                    .channel(
                        EMAIL,
                        c ->
                            c.rule(
                                    "gold",
                                    r ->
                                        r.tier("gold")
                                            .priority("high")
                                            .attribute("country", "LV")
                                            .target(
                                                FIRST_RESPONSE,
                                                t ->
                                                    t.within(Duration.ofHours(7))
                                                        .neverLaterThan(Duration.ofHours(90))))
                                .target(
                                    FIRST_RESPONSE,
                                    t ->
                                        t.byTimeOnBusinessDay(1, LocalTime.of(12, 30))
                                            .cutOff(LocalTime.of(9, 0)))
                                .target(NEXT_RESPONSE, t -> t.within(Duration.ofMinutes(90)))
                                .target(
                                    FIRST_RESOLUTION,
                                    t -> t.byEndOfBusinessDay(2).cutOff(LocalTime.of(17, 0))))
                    .channel(
                        PHONE,
                        c ->
                            c.rule(
                                    "vip",
                                    r ->
                                        r.tier("vip")
                                            .target(
                                                ANSWER,
                                                t -> t.withinElapsed(Duration.ofSeconds(30))))
                                .target(ANSWER, t -> t.withinElapsed(Duration.ofSeconds(90))))
                    .channel(
                        IN_STORE,
                        c -> c.target(ANSWER, t -> t.withinElapsed(Duration.ofMinutes(5)))));
    assertEquals(
        """
        shop version 1, a year from 2026-12-01T00:00:00Z
        WARNING email, rule gold, next-response: A contact by email of priority high of tier \
        gold with country LV is promised no next-response, though others on the channel are: \
        the rule that wins decides alone
        WARNING email, rule gold, first-resolution: A contact by email of priority high of \
        tier gold with country LV is promised no first-resolution, though others on the \
        channel are: the rule that wins decides alone
        WARNING email, rule gold, first-response: A contact by email of priority high of tier \
        gold with country LV on Thu 24 Dec 2026 09:01 would wait 4 d but for its ceiling, \
        which makes it due on Mon 28 Dec 2026 03:01 while office is closed; of 100 contacts at \
        any hour of the year, less than 1 is due while it is closed
        WARNING email, rule otherwise, first-response: It is due at 12:30, when the shop is \
        open on no business day of the year; the deadline moves into its hours
        WARNING email, rule otherwise, first-response: The cut-off 09:00 is before every \
        opening, so that no contact counts from its own day
        WARNING email, rule otherwise, next-response: A contact by email on Tue 1 Dec 2026 \
        09:00 would be owed a next response by Tue 1 Dec 2026 10:30, sooner than the first one
        NOTE email, rule otherwise, first-resolution: The cut-off 17:00 is after every closing \
        and has no effect
        NOTE phone, rule otherwise: Tier 'gold' has a rule on email, but none on phone, where \
        it gets what rule otherwise promises
        NOTE email, rule otherwise: Tier 'vip' has a rule on phone, but none on email, where \
        it gets what rule otherwise promises
        how long customers wait, at any hour they write:
        email, rule gold, first-response: typically 1 d, at worst 3 d 18 h (but for the \
        ceiling 4 d) for a contact by email of priority high of tier gold with country LV on \
        Thu 24 Dec 2026 09:01
        email, rule otherwise, first-response: typically 2 d 1 h 30 m, at worst 5 d 4 h for a \
        contact by email on Wed 23 Dec 2026 09:00
        email, rule otherwise, next-response: typically 11 h 30 m, at worst 3 d 17 h 30 m for \
        a contact by email on Thu 24 Dec 2026 15:31
        email, rule otherwise, first-resolution: typically 3 d 12 h 30 m, at worst 6 d for a \
        contact by email on Tue 22 Dec 2026 17:00
        phone, rule vip, answer: typically 30 s, at worst 30 s for a contact by phone of tier \
        vip on Tue 1 Dec 2026 09:00
        phone, rule otherwise, answer: typically 1 m 30 s, at worst 1 m 30 s for a contact by \
        phone on Tue 1 Dec 2026 09:00
        in-store, rule otherwise, answer: typically 5 m, at worst 5 m for a contact in the \
        store on Tue 1 Dec 2026 09:00""",
        Audit.of(standards, DECEMBER).toString());
  }

  @Test
  void countsTheContactsThatAreDueWhileNobodyIsThereByHundreds() {
    // the ceiling of 21 h cuts what comes from 10:00 on and before 12:00, 4 of 48 half hours, due
    // from 07:00 on and before 09:00
    BusinessCalendar hour =
        BusinessCalendar.named("hour").in("UTC").open("Mon-Sun", "09:00-10:00").build();
    ResponseStandards standards =
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(hour)
                    .channel(
                        EMAIL,
                        c ->
                            c.target(
                                FIRST_RESPONSE,
                                t ->
                                    t.within(Duration.ofMinutes(1))
                                        .neverLaterThan(Duration.ofHours(21)))));
    Finding closed =
        Audit.of(standards, DECEMBER).findings().stream()
            .filter(f -> f.kind() == Finding.Kind.CEILING_WHILE_CLOSED)
            .findFirst()
            .orElseThrow();
    assertEquals(
        "A contact by email on Tue 1 Dec 2026 10:00 would wait 23 h 1 m but for its ceiling, which"
            + " makes it due on Wed 2 Dec 2026 07:00 while hour is closed; of 100 contacts at any"
            + " hour of the year, 8 are due while it is closed",
        closed.sentence());
  }

  @Test
  void tellsAmountsAndContactsAsPeopleDo() {
    assertEquals("0 m", Words.of(Duration.ZERO));
    assertEquals("3 d 19 h", Words.of(Duration.ofHours(91)));
    assertEquals("1 d 2 h 3 m 4 s", Words.of(Duration.ofSeconds(93_784)));
    assertEquals("It is", Words.capitalised("it is"));
  }
}
