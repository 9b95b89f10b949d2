// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.CHAT;
import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.PERIODIC_UPDATE;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.WEEK;
import static io.answerby.sla.engine.ClocksTest.assertDue;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.mail;
import static io.answerby.sla.engine.ClocksTest.only;
import static io.answerby.sla.engine.ClocksTest.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.ChannelStep;
import io.answerby.sla.Contact;
import io.answerby.sla.Party;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.StandardsStep;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketBuilder;
import io.answerby.sla.engine.SlaClock.Ending;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is known of a contact changes while its clocks run, and so does what is promised. */
class ChangedContactTest {

  private static Duration hours(int hours) {
    return HOUR.multipliedBy(hours);
  }

  private static SlaEngine mailed(
      UnaryOperator<StandardsStep> more, UnaryOperator<ChannelStep> channel) {
    return SlaEngine.of(
        ResponseStandards.define(
            "shop", 1, s -> more.apply(s.calendar(ALWAYS)).channel(EMAIL, channel)));
  }

  private static Ticket opened(UnaryOperator<TicketBuilder> rest) {
    return ticket(t -> rest.apply(t.opened(mail("Mon 10:00"))));
  }

  @Nested
  class TakesTheTargetOf {

    private final SlaEngine sla =
        mailed(
            s -> s.channel(PHONE, c -> c.target(FIRST_RESPONSE, t -> t.within(hours(3)))),
            c ->
                c.rule("gold", r -> r.tier("gold").target(FIRST_RESPONSE, t -> t.within(hours(2))))
                    .rule(
                        "fragile",
                        r ->
                            r.attribute("goods", "fragile")
                                .target(FIRST_RESPONSE, t -> t.within(hours(5))))
                    .target(FIRST_RESPONSE, t -> t.within(hours(8))));

    @Test
    void theNewTier() {
      assertDue(
          "Mon 12:00", only(sla, opened(t -> t.tierChanged(at("Mon 11:00"), "gold")), "Mon 11:30"));
    }

    @Test
    void theNewAttribute() {
      assertDue(
          "Mon 15:00",
          only(
              sla,
              opened(t -> t.attributeChanged(at("Mon 11:00"), "goods", "fragile")),
              "Mon 11:30"));
    }

    @Test
    void theNewChannel() {
      assertDue(
          "Mon 13:00",
          only(sla, opened(t -> t.channelChanged(at("Mon 11:00"), PHONE)), "Mon 11:30"));
    }

    @Test
    void noneWhereTheNewChannelHasNone() {
      SlaClock clock = only(sla, opened(t -> t.channelChanged(at("Mon 11:00"), CHAT)), "Mon 11:30");
      assertEquals(Optional.of(Ending.PROMISE_ENDED), clock.ending());
      assertEquals(Optional.of(at("Mon 11:00")), clock.stoppedAt());
    }
  }

  @Test
  void countsByTheCalendarOfTheContactWhereTheRuleSaysSo() {
    SlaEngine sla =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(WEEK)
                        .calendars(ALWAYS)
                        .channel(
                            EMAIL,
                            c ->
                                c.calendarOfContact()
                                    .target(FIRST_RESPONSE, t -> t.within(HOUR)))));
    Contact contract = mail("Mon 18:00").calendar("always");
    assertEquals(at("Mon 19:00"), sla.deadline(contract, FIRST_RESPONSE).at());
    assertDue("Mon 19:00", only(sla, ticket(t -> t.opened(contract)), "Mon 18:30"));
    assertEquals(at("Tue 10:00"), sla.deadline(mail("Mon 18:00"), FIRST_RESPONSE).at());
    assertDue("Tue 10:00", only(sla, ticket(t -> t.opened(mail("Mon 18:00"))), "Mon 18:30"));
  }

  @Test
  void countsInTheZoneOfTheContactWhereTheRuleSaysSo() {
    SlaEngine sla =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(WEEK)
                        .channel(
                            EMAIL,
                            c -> c.zoneOfContact().target(FIRST_RESPONSE, t -> t.within(HOUR)))));
    // in Karachi the office closes at 17:00 there, 12:00Z, and opens at 04:00Z
    Ticket karachi = ticket(t -> t.opened(mail("Mon 11:30").zone(ZoneId.of("Asia/Karachi"))));
    assertDue("Tue 04:30", only(sla, karachi, "Mon 11:45"));
    assertDue("Mon 12:30", only(sla, ticket(t -> t.opened(mail("Mon 11:30"))), "Mon 11:45"));
  }

  /**
   * Updates are promised only from 12:00 on, for a clock that began at 10:00, while the ticket has
   * waited for the customer since 9:00 and does so until 13:00.
   */
  @Nested
  class GetsItsFirstTargetLate {

    private final Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 08:00").priority("low"))
                    .paused(at("Mon 09:00"), Party.CUSTOMER, "asked")
                    .agentReplied(at("Mon 10:00"))
                    .priorityChanged(at("Mon 12:00"), "normal")
                    .customerWrote(at("Mon 13:00")));

    private SlaClock clock(UnaryOperator<StandardsStep> more) {
      SlaEngine sla =
          mailed(
              more,
              c ->
                  c.rule("low", r -> r.priority("low").noTarget())
                      .target(PERIODIC_UPDATE, t -> t.within(hours(4))));
      List<SlaClock> before = sla.clocks(ticket, at("Mon 11:00"));
      assertEquals(List.of(), before);
      return only(sla, ticket, "Mon 14:00");
    }

    @Test
    void fromItsStartLessTheWaits() {
      SlaClock clock = clock(s -> s);
      assertEquals(Optional.of(at("Mon 10:00")), clock.startedAt());
      assertEquals(hours(3), clock.paused());
      assertDue("Mon 17:00", clock);
    }

    @Test
    void fromItsStartWaitsIncludedWhereTheStandardsSaySo() {
      SlaClock clock = clock(s -> s.retroactivePause(false));
      assertEquals(Optional.of(at("Mon 10:00")), clock.startedAt());
      assertEquals(HOUR, clock.paused());
      assertDue("Mon 15:00", clock);
    }

    @Test
    void fromThenOnWhereTheStandardsSaySo() {
      SlaClock clock = clock(s -> s.retroactiveStart(false));
      assertEquals(Optional.of(at("Mon 12:00")), clock.startedAt());
      assertEquals(HOUR, clock.paused());
      assertDue("Mon 17:00", clock);
    }
  }
}
