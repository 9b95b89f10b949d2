// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Contact;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Target;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A target of a rule, made ready for the arithmetic. */
final class Promise {

  private static final int NANOS = 1_000_000_000;

  final ResponseStandards standards;
  final ResponseRule rule;
  final List<String> passedOver;
  final Target target;

  private final Duration amount;
  private final long seconds;
  private final boolean wholeSeconds;
  private final Duration ceiling;
  private final boolean capped;

  Promise(ResponseStandards standards, ResponseRule rule, List<String> passedOver, Target target) {
    this.standards = standards;
    this.rule = rule;
    this.passedOver = passedOver;
    this.target = target;
    this.amount = target.kind().countsDays() ? Duration.ZERO : target.amount();
    this.seconds = amount.toSeconds();
    this.wholeSeconds = amount.toNanosPart() == 0;
    this.ceiling = target.ceiling().orElse(Duration.ZERO);
    this.capped = target.ceiling().isPresent();
  }

  Deadline deadline(Contact contact, OpenTime calendar) {
    Instant at = contact.at();
    return switch (target.kind()) {
      case WITHIN ->
          wholeSeconds && at.getNano() == 0
              ? due(contact, calendar, calendar.plusSeconds(at.getEpochSecond(), seconds), 0)
              : due(contact, calendar, calendar.plus(at, amount));
      case WITHIN_ELAPSED -> due(contact, calendar, at.plus(amount));
      case WITHIN_BUSINESS_DAYS, BY_END_OF_BUSINESS_DAY, BY_TIME_ON_BUSINESS_DAY ->
          due(contact, calendar, DayTargets.due(target, calendar, at));
    };
  }

  private Deadline due(Contact contact, OpenTime calendar, Instant uncapped) {
    return due(contact, calendar, uncapped.getEpochSecond(), uncapped.getNano());
  }

  private Deadline due(Contact contact, OpenTime calendar, long second, int nano) {
    if (capped) {
      Instant at = contact.at();
      long carry = (long) at.getNano() + ceiling.toNanosPart();
      long latestSecond = at.getEpochSecond() + ceiling.toSeconds() + carry / NANOS;
      int latestNano = (int) (carry % NANOS);
      if (latestSecond < second || (latestSecond == second && latestNano < nano)) {
        return new Deadline(this, contact, calendar, latestSecond, latestNano, second, nano);
      }
    }
    return new Deadline(this, contact, calendar, second, nano, second, nano);
  }
}
