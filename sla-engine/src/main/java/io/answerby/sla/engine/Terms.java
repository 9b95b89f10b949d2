// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Metric;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.Target;
import io.answerby.sla.engine.opentime.OpenTime;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** What a rule promises under a calendar: a yardstick for each metric, or none. */
final class Terms {

  /** The terms of a contact on a channel without standards. */
  static final Terms NONE = new Terms();

  final String rule;
  private final EnumMap<Metric, Yardstick> yardsticks = new EnumMap<>(Metric.class);

  private Terms() {
    this.rule = "";
  }

  Terms(ResponseRule rule, OpenTime calendar) {
    this.rule = rule.name();
    for (Target target : rule.targets().values()) {
      yardsticks.put(target.metric(), new Yardstick(target, calendar, rule.name()));
    }
  }

  @Nullable Yardstick yardstick(Metric metric) {
    return yardsticks.get(metric);
  }
}
