// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.engine;
import static io.answerby.sla.engine.ClocksTest.mail;
import static io.answerby.sla.engine.ClocksTest.only;
import static io.answerby.sla.engine.ClocksTest.ticket;
import static io.answerby.sla.engine.ClocksTest.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.answerby.sla.Party;
import io.answerby.sla.Ticket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes out when an event is taken back: told once, at the retraction if not before. */
class RetractionsTest {

  private final SlaEngine sla =
      engine(ALWAYS, FIRST_RESOLUTION, t -> t.within(HOUR.multipliedBy(4)));

  /** A ticket that is due on Monday at 13:00, and whose resolution is taken back at 15:00. */
  private static Ticket resolvedInError(String at) {
    return ticket(
        t -> t.opened(mail("Mon 09:00")).resolved(at(at)).retracted(at("Mon 15:00"), "2"));
  }

  @Test
  void aHiddenBreachComesOutInTheVeryInstantOfTheRetraction() {
    Ticket ticket = resolvedInError("Mon 10:00");
    assertFalse(only(sla, ticket, "Mon 14:59").isBreached());
    assertEquals(Optional.of(at("Mon 15:00")), only(sla, ticket, "Mon 15:00").breachedAt());
    assertEquals(List.of("BREACHED Mon 15:00"), told(sla, ticket));
  }

  @Test
  void aBreachThatWasToldAlreadyIsNotToldAgain() {
    Ticket ticket = resolvedInError("Mon 14:00");
    assertEquals(List.of("BREACHED Mon 13:00"), told(sla, ticket));
    assertEquals(Optional.of(at("Mon 13:00")), only(sla, ticket, "Mon 16:00").breachedAt());
  }

  @Test
  void whatHappensInTheInstantOfTheRetractionIsToldOnce() {
    SlaEngine six = engine(ALWAYS, FIRST_RESOLUTION, t -> t.within(HOUR.multipliedBy(6)));
    assertEquals(List.of("BREACHED Mon 15:00"), told(six, resolvedInError("Mon 10:00")));
    Ticket wrote =
        ticket(
            t ->
                t.opened(mail("Mon 09:00"))
                    .paused(at("Mon 10:00"), Party.CUSTOMER, "asked")
                    .internalNote(at("Mon 11:00"))
                    .customerWrote(at("Mon 15:00"))
                    .retracted(at("Mon 15:00"), "3"));
    assertEquals(List.of("RESUMED Mon 15:00", "BREACHED Mon 18:00"), told(sla, wrote));
  }

  @Test
  void whatEndsARangeIsToldInTheNext() {
    Ticket wrote =
        ticket(
            t ->
                t.opened(mail("Mon 09:00"))
                    .paused(at("Mon 10:00"), Party.CUSTOMER, "asked")
                    .customerWrote(at("Mon 15:00")));
    assertEquals(List.of(), told(sla, wrote, "Mon 00:00", "Mon 15:00"));
    assertEquals(List.of("RESUMED Mon 15:00"), told(sla, wrote, "Mon 15:00", "Mon 16:00"));
  }

  @Test
  void nothingIsAwaitedOfATicketThatSeemsResolvedUntilItIsTakenBack() {
    Ticket ticket = resolvedInError("Mon 10:00");
    assertEquals(Optional.empty(), sla.nextWakeUp(ticket, at("Mon 11:00")));
    assertEquals(Optional.empty(), sla.nextWakeUp(ticket, at("Mon 16:00")));
    Ticket early =
        ticket(
            t ->
                t.opened(mail("Mon 09:00"))
                    .resolved(at("Mon 10:00"))
                    .retracted(at("Mon 12:00"), "2"));
    assertEquals(Optional.of(at("Mon 13:00")), sla.nextWakeUp(early, at("Mon 12:00")));
  }
}
