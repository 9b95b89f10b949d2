// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** The laws hold of whatever the arbitraries come up with, too. */
class AnyStandardsProperties {

  /** Laws of standards that are not one shop's but another at each try. */
  private record Of(ResponseStandards standards) implements DeadlineLaws, ClockLaws {}

  private record OfCalendar(BusinessCalendar calendar) implements OpenTimeLaws {}

  @Property(tries = 150, seed = "20261121")
  void keepTheLawsOfDeadlines(@ForAll("cases") Tuple2<ResponseStandards, Contact> of) {
    Of laws = new Of(of.get1());
    for (Metric metric : Metric.values()) {
      laws.aDeadlineIsNeverBeforeTheContact(of.get2(), metric);
      laws.aDeadlineIsNeverLaterThanItsCeiling(of.get2(), metric);
      laws.aWarningIsNeverAfterItsDeadline(of.get2(), metric);
      laws.whoWritesLaterIsNeverDueEarlier(of.get2(), Duration.ofHours(5), metric);
      laws.theLedgerAddsUpToTheDeadline(of.get2(), metric);
      laws.itsClockSaysTheSame(of.get2(), metric);
    }
  }

  @Property(tries = 150, seed = "20261121")
  void keepTheLawsOfClocks(
      @ForAll("histories") Tuple2<ResponseStandards, Ticket> of, @ForAll Random random) {
    Of laws = new Of(of.get1());
    Duration gap = Duration.ofMinutes(random.nextInt(2_000));
    laws.theOrderOfEventsDoesNotMatter(of.get2(), random);
    laws.whatIsMetWasDoneInTime(of.get2());
    laws.aWaitNeverMakesADeadlineEarlier(of.get2(), gap, gap, Party.CUSTOMER);
    laws.itsLedgerHolds(of.get2(), gap);
    laws.lookingMoreOftenChangesNothing(of.get2(), 10);
    laws.nothingHappensBeforeTheNextWakeUp(of.get2());
    laws.aWatcherTellsEachThingOnce(of.get2());
  }

  @Property(tries = 300, seed = "20261121")
  void keepTheLawsOfOpenTime(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("moments") Instant one,
      @ForAll("moments") Instant other) {
    OfCalendar laws = new OfCalendar(calendar);
    Duration hour = Duration.ofMinutes(15);
    laws.whatIsAddedLiesBetween(one, hour);
    laws.aDeadlineIsTheEarliestThatHoldsTheAmount(one, hour);
    laws.laterAndLongerNeverEndEarlier(one, other, hour, hour);
    laws.addingTwiceIsAddingTheSum(one, hour, hour);
    laws.stretchesAddUp(one, other, one.plus(hour));
  }

  /** A contact that no rule speaks of would be checked for nothing. */
  @Property(tries = 150, seed = "20261121")
  void everyContactIsSpokenOf(@ForAll("cases") Tuple2<ResponseStandards, Contact> of) {
    assertEquals(
        true, of.get1().ruleFor(of.get2()).map(rule -> !rule.targets().isEmpty()).orElse(false));
  }

  @Provide
  Arbitrary<Tuple2<ResponseStandards, Contact>> cases() {
    return Standards.any()
        .flatMap(
            standards -> Contacts.under(standards).map(contact -> Tuple.of(standards, contact)));
  }

  @Provide
  Arbitrary<Tuple2<ResponseStandards, Ticket>> histories() {
    return Standards.any()
        .flatMap(standards -> Tickets.under(standards).map(ticket -> Tuple.of(standards, ticket)));
  }

  @Provide
  Arbitrary<BusinessCalendar> calendars() {
    return Calendars.any();
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Moments.any();
  }
}
