// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.StoredStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidaySource;
import io.answerby.sla.calendar.StoredCalendar;
import io.answerby.sla.engine.audit.Audit;
import io.answerby.sla.engine.explain.CustomerSentence;
import io.answerby.sla.engine.explain.LedgerChecker;
import io.answerby.sla.engine.explain.LedgerTable;
import io.answerby.sla.engine.opentime.Branches;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A calendar made of others has no zone of its own, and needs none but for business days. */
class CalendarWithoutZoneTest {

  private static final BusinessCalendar KARACHI =
      BusinessCalendar.named("karachi")
          .in("Asia/Karachi")
          .open("Mon-Fri", "09:00-17:00")
          .holidays(
              new HolidaySource() {
                @Override
                public String name() {
                  return "feasts";
                }

                @Override
                public List<Holiday> holidays(LocalDate first, LocalDate last) {
                  return List.of(new Holiday(LocalDate.of(2026, 12, 25), "feast", true));
                }
              },
              LocalDate.of(2026, 1, 1),
              LocalDate.of(2026, 12, 31))
          .build();

  private static final BusinessCalendar RIGA =
      BusinessCalendar.named("riga").in("Europe/Riga").open("Mon-Fri", "09:00-17:00").build();

  private static final BusinessCalendar BOTH = BusinessCalendar.named("both").allOf(KARACHI, RIGA);

  private static final ResponseStandards STANDARDS =
      ResponseStandards.define(
          "shop",
          1,
          s ->
              s.calendar(BOTH)
                  .channel(
                      EMAIL,
                      c ->
                          c.rule(
                                  "abroad",
                                  r ->
                                      r.tier("abroad")
                                          .zoneOfContact()
                                          .target(
                                              FIRST_RESPONSE, t -> t.within(Duration.ofHours(1))))
                              .target(
                                  FIRST_RESPONSE,
                                  t ->
                                      t.within(Duration.ofHours(6))
                                          .neverLaterThan(Duration.ofDays(7))
                                          .warnAtPercent(50)
                                          .warnBefore(Duration.ofHours(1)))));

  // both are open from 07:00Z to 12:00Z on weekdays but for the 25th
  private static final Contact CONTACT =
      Contact.by(EMAIL).at(Instant.parse("2026-12-24T11:00:00Z"));

  private final SlaEngine sla = SlaEngine.of(STANDARDS);
  private final Deadline due = sla.deadline(CONTACT, FIRST_RESPONSE);

  @Test
  void countsForTheEngine() {
    assertFalse(BOTH.hasZone());
    assertEquals(Instant.parse("2026-12-28T12:00:00Z"), due.at());
    assertEquals(2, due.warnings().size());
    assertEquals(List.of("feast"), due.tentativeClosings());
    assertEquals(Optional.empty(), due.endedSource());
    Contact inNewYear = CONTACT.movedTo(Instant.parse("2027-01-04T08:00:00Z"));
    assertEquals(Optional.of("feasts"), sla.deadline(inNewYear, FIRST_RESPONSE).endedSource());
  }

  @Test
  void countsInTheZoneOfTheContactForARuleThatTakesThat() {
    Contact abroad = CONTACT.tier("abroad");
    Instant at = Instant.parse("2026-12-24T12:00:00Z");
    assertEquals(at, sla.deadline(abroad, FIRST_RESPONSE).at());
    assertEquals(at, sla.deadline(abroad.zone(ZoneOffset.UTC), FIRST_RESPONSE).at());
  }

  @Test
  void countsForClocks() {
    SlaClock clock = sla.clocks(Ticket.define("T", t -> t.opened(CONTACT)), CONTACT.at()).get(0);
    assertEquals(due.at(), clock.dueAt().orElseThrow());
    assertEquals("both", clock.calendar().id());
  }

  @Test
  void isExplainedInUtc() {
    assertEquals(ZoneOffset.UTC, due.explain().zone());
    assertEquals(List.of(), LedgerChecker.of(BOTH).check(due.explain()));
    assertTrue(LedgerTable.of(due.explain()).toString().contains("feast"));
    assertTrue(CustomerSentence.in("en").of(due.explain()).contains("Z, UTC+00:00"));
  }

  @Test
  void isAudited() {
    Audit audit = Audit.of(STANDARDS, Instant.parse("2026-12-01T00:00:00Z"));
    assertEquals(2, audit.waits().size());
    assertTrue(audit.toString().contains("The holidays of karachi come from feasts"));
  }

  @Test
  void isOneOfTheBranches() {
    Branches branches = Branches.of(List.of(OpenTime.of(BOTH), OpenTime.of(RIGA)));
    assertEquals(2, branches.openAt(CONTACT.at()).size());
  }

  @Test
  void isStoredWithoutOne() {
    assertEquals(BOTH, StoredCalendar.of(BOTH).toCalendar());
    assertEquals(STANDARDS, StoredStandards.of(STANDARDS).toStandards());
  }

  @Test
  void tellsWhatItLacksWhereBusinessDaysAreAskedFor() {
    String refusal =
        String.valueOf(
            assertThrows(
                    IllegalStateException.class,
                    () -> OpenTime.of(BOTH).businessDays().on(LocalDate.of(2026, 12, 24)))
                .getMessage());
    assertEquals(
        "calendar 'both' is composed and must be given a zone for its days by withZone, but has"
            + " none",
        refusal);
    SlaEngine days =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(BOTH.withZone(ZoneOffset.UTC))
                        .channel(
                            EMAIL, c -> c.target(FIRST_RESOLUTION, t -> t.withinBusinessDays(1)))));
    assertEquals(
        Instant.parse("2026-12-28T11:00:00Z"), days.deadline(CONTACT, FIRST_RESOLUTION).at());
  }
}
