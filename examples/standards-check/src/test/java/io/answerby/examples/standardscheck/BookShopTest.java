// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.standardscheck;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;

import io.answerby.sla.Party;
import io.answerby.sla.engine.testing.Desk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The shop's promises, told as days at its desk. */
class BookShopTest {

  private final Desk desk = Desk.of(BookShop.STANDARDS);

  @Test
  void anEmailBeforeLunchIsAnsweredTheSameAfternoon() {
    desk.at("Mon 2026-11-23 11:00")
        .customerWrites(EMAIL)
        .expectDue(FIRST_RESPONSE, "Mon 2026-11-23 16:00")
        .at("Mon 2026-11-23 15:30")
        .expectWarnings(FIRST_RESPONSE, "Mon 2026-11-23 13:00", "Mon 2026-11-23 15:12")
        .agentReplies()
        .expectMet(FIRST_RESPONSE);
  }

  @Test
  void christmasIsNotCountedButNobodyWaitsLongerThanThreeDays() {
    desk.at("Wed 2026-12-23 17:00")
        .customerWrites(EMAIL)
        .expectDue(FIRST_RESPONSE, "Sat 2026-12-26 13:00")
        .ticket("late")
        .at("Wed 2026-12-23 20:00")
        .customerWrites(EMAIL)
        .expectDue(FIRST_RESPONSE, "Sat 2026-12-26 14:00");
  }

  @Test
  void aSchoolIsAnsweredWithinTheHour() {
    desk.at("Mon 2026-11-23 12:30")
        .customerWrites(EMAIL, c -> c.tier("school"))
        .expectDue(FIRST_RESPONSE, "Mon 2026-11-23 14:30");
  }

  @Test
  void waitingForTheCustomerDoesNotCountAgainstTheResolution() {
    desk.at("Mon 2026-11-23 10:00")
        .customerWrites(EMAIL)
        .expectDue(FIRST_RESOLUTION, "Wed 2026-11-25 10:00")
        .agentReplies()
        .waitsFor(Party.CUSTOMER, "asked for the order number")
        .at("Tue 2026-11-24 10:00")
        .customerWrites()
        .expectDue(FIRST_RESOLUTION, "Thu 2026-11-26 10:00")
        .expectDue(NEXT_RESPONSE, "Tue 2026-11-24 15:00");
  }

  @Test
  void thePhoneIsAnsweredWithinThreeMinutes() {
    desk.at("Sat 2026-11-28 13:58")
        .customerQueues(PHONE)
        .expectDue(ANSWER, "Sat 2026-11-28 14:01")
        .after(Duration.ofMinutes(4))
        .expectBreachedAt(ANSWER, "Sat 2026-11-28 14:01");
  }
}
