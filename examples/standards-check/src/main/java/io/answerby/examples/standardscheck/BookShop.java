// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.standardscheck;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.IN_STORE;
import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;

import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.LocalDate;

/** A book shop in Riga: when its desk is open, and what it promises. */
public final class BookShop {

  /** Monday to Friday with a lunch break, Saturday until two. */
  public static final BusinessCalendar DESK =
      BusinessCalendar.named("riga-desk")
          .in("Europe/Riga")
          .open("Mon-Fri", "09:00-13:00", "14:00-18:00")
          .open("Sat", "10:00-14:00")
          .closed(LocalDate.of(2026, 12, 24), "Christmas Eve")
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .build();

  /** What customers are promised. */
  public static final ResponseStandards STANDARDS =
      ResponseStandards.define(
          "book-shop",
          1,
          s ->
              s.calendar(DESK)
                  .reopening(ReopenBehaviour.CONTINUE_WITHOUT_RESOLVED_TIME)
                  .channel(
                      EMAIL,
                      c ->
                          c.rule(
                                  "schools",
                                  r ->
                                      r.tier("school")
                                          .target(
                                              FIRST_RESPONSE,
                                              t -> t.within(Duration.ofHours(1)).warnAtPercent(50)))
                              .target(
                                  FIRST_RESPONSE,
                                  t ->
                                      t.within(Duration.ofHours(4))
                                          .neverLaterThan(Duration.ofHours(72))
                                          .warnAtPercent(50, 80)
                                          .objectivePercent(95))
                              .target(NEXT_RESPONSE, t -> t.within(Duration.ofHours(4)))
                              .target(FIRST_RESOLUTION, t -> t.withinBusinessDays(2)))
                  .channel(
                      PHONE,
                      c ->
                          c.target(
                              ANSWER,
                              t -> t.withinElapsed(Duration.ofMinutes(3)).objectivePercent(80)))
                  .channel(
                      IN_STORE,
                      c -> c.target(ANSWER, t -> t.withinElapsed(Duration.ofMinutes(5)))));

  private BookShop() {}
}
