// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Target;
import io.answerby.sla.engine.explain.Explainer;
import io.answerby.sla.engine.opentime.Arrival;
import io.answerby.sla.engine.opentime.BusinessDays;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Instant;

/** When targets that count business days fall due. */
final class DayTargets {

  private DayTargets() {}

  /** When a contact of that instant is due. */
  static Instant due(Target target, OpenTime calendar, Instant contact) {
    Arrival arrival = Explainer.arrival(calendar, target, contact);
    BusinessDays days = calendar.businessDays();
    return switch (target.kind()) {
      case WITHIN_BUSINESS_DAYS -> days.sameTime(arrival, target.days());
      case BY_END_OF_BUSINESS_DAY -> days.endOfDay(arrival, target.days());
      case BY_TIME_ON_BUSINESS_DAY ->
          days.atTime(arrival, target.days(), target.time().orElseThrow());
      case WITHIN, WITHIN_ELAPSED ->
          throw new IllegalArgumentException("target must count business days, but was " + target);
    };
  }
}
