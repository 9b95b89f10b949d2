// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import io.answerby.sla.Channel;
import io.answerby.sla.FirstResponseRule;
import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.RuleStep;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;

/** Standards for the tests: a desk that is open Monday to Friday from eight to six. */
final class DeskStandards {

  static final BusinessCalendar DESK =
      BusinessCalendar.named("desk").in("UTC").open("Mon-Fri", "08:00-18:00").build();

  private DeskStandards() {}

  static ResponseStandards ofTakingUp() {
    return of(FirstResponseRule.REPLY_OR_TAKEN_UP);
  }

  static ResponseStandards ofReplies() {
    return of(FirstResponseRule.REPLY);
  }

  private static ResponseStandards of(FirstResponseRule firstResponse) {
    return ResponseStandards.define(
        "desk",
        1,
        s -> {
          s.calendar(DESK).firstResponse(firstResponse).reopening(ReopenBehaviour.CONTINUE);
          for (Channel channel : new Channel[] {Channel.PHONE, Channel.EMAIL}) {
            s.channel(
                channel,
                c ->
                    c.rule("critical", r -> promises(r.priority("critical"), 1, 4))
                        .rule("high", r -> promises(r.priority("high"), 2, 8))
                        .target(Metric.FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)))
                        .target(
                            Metric.FIRST_RESOLUTION,
                            t -> t.within(Duration.ofHours(24)).pausedBy(Party.CUSTOMER)));
          }
          return s;
        });
  }

  private static RuleStep promises(RuleStep rule, int firstHours, int resolutionHours) {
    return rule.target(Metric.FIRST_RESPONSE, t -> t.within(Duration.ofHours(firstHours)))
        .target(
            Metric.FIRST_RESOLUTION,
            t -> t.within(Duration.ofHours(resolutionHours)).pausedBy(Party.CUSTOMER));
  }
}
