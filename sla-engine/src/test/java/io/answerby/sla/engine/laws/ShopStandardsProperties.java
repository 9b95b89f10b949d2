// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.laws;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.PHONE;

import io.answerby.sla.Metric;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.LocalDate;

/** The laws, checked as a shop would check them on standards of its own. */
class ShopStandardsProperties implements DeadlineLaws, ClockLaws, OpenTimeLaws {

  private static final BusinessCalendar RIGA =
      BusinessCalendar.named("riga-desk")
          .in("Europe/Riga")
          .open("Mon-Fri", "09:00-13:00", "14:00-18:00")
          .open("Fri", "22:00-03:30")
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .closedPart(LocalDate.of(2026, 12, 24), "15:00-18:00", "Christmas Eve")
          .build();

  private static final ResponseStandards STANDARDS =
      ResponseStandards.define(
          "web-shop",
          1,
          s ->
              s.calendar(RIGA)
                  .reopening(ReopenBehaviour.NEW_CYCLE)
                  .channel(
                      EMAIL,
                      c ->
                          c.rule(
                                  "gold",
                                  r ->
                                      r.tier("gold", "platinum")
                                          .priority("high")
                                          .attribute("country", "LV", "EE")
                                          .target(
                                              Metric.FIRST_RESPONSE,
                                              t -> t.within(Duration.ofHours(1)).warnAtPercent(80)))
                              .target(
                                  Metric.FIRST_RESPONSE,
                                  t ->
                                      t.within(Duration.ofHours(4))
                                          .neverLaterThan(Duration.ofHours(24))
                                          .warnAtPercent(50)
                                          .warnBefore(Duration.ofMinutes(30)))
                              .target(Metric.NEXT_RESPONSE, t -> t.within(Duration.ofHours(2)))
                              .target(Metric.FIRST_RESOLUTION, t -> t.withinBusinessDays(2))
                              .target(Metric.TOTAL_RESOLUTION, t -> t.byEndOfBusinessDay(3)))
                  .channel(
                      PHONE,
                      c -> c.target(Metric.ANSWER, t -> t.withinElapsed(Duration.ofMinutes(3)))));

  @Override
  public ResponseStandards standards() {
    return STANDARDS;
  }

  @Override
  public BusinessCalendar calendar() {
    return RIGA;
  }
}
