// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.laws;

import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.engine.Deadline;
import io.answerby.sla.engine.Deadline.WarningAt;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of every deadline that standards promise. A shop that wants to see it of its own
 * standards lets a test class implement this:
 *
 * <pre>{@code
 * class OurStandardsProperties implements DeadlineLaws {
 *   public ResponseStandards standards() {
 *     return OurStandards.WEB_SHOP;
 *   }
 * }
 * }</pre>
 *
 * <p>Laws hold of what the standards say, not of whether it is wise: that is for the audit.
 */
public interface DeadlineLaws {

  /** {@return the standards to be checked} */
  ResponseStandards standards();

  /** Nobody is due before writing. */
  @Property(seed = "20261121")
  default void aDeadlineIsNeverBeforeTheContact(
      @ForAll("contacts") Contact contact, @ForAll Metric metric) {
    deadline(contact, metric)
        .ifPresent(due -> Laws.notAfter(contact.at(), due.at(), "the contact"));
  }

  /** A ceiling holds whatever the calendar says. */
  @Property(seed = "20261121")
  default void aDeadlineIsNeverLaterThanItsCeiling(
      @ForAll("contacts") Contact contact, @ForAll Metric metric) {
    deadline(contact, metric)
        .ifPresent(
            due ->
                due.target()
                    .ceiling()
                    .map(contact.at()::plus)
                    .ifPresent(latest -> Laws.notAfter(due.at(), latest, "the ceiling")));
  }

  /** Every warning comes in time. */
  @Property(seed = "20261121")
  default void aWarningIsNeverAfterItsDeadline(
      @ForAll("contacts") Contact contact, @ForAll Metric metric) {
    deadline(contact, metric)
        .ifPresent(
            due ->
                due.warnings()
                    .forEach(
                        warning -> {
                          Laws.notAfter(warning.at(), due.at(), "what is warned of");
                          Laws.notAfter(contact.at(), warning.at(), "the warning");
                        }));
  }

  /**
   * Who comes later is not served first.
   *
   * <p>Left out are targets that count business days. In the hour that the clocks go back over, a
   * later message may have an earlier local time; and where a night shift runs into the hours of
   * the next date, the later date may close first.
   */
  @Property(seed = "20261121")
  default void whoWritesLaterIsNeverDueEarlier(
      @ForAll("contacts") Contact contact, @ForAll("waits") Duration wait, @ForAll Metric metric) {
    Optional<Deadline> first =
        deadline(contact, metric).filter(due -> !due.target().kind().countsDays());
    Optional<Deadline> second = deadline(contact.movedTo(contact.at().plus(wait)), metric);
    if (first.isPresent() && second.isPresent()) {
      String both = first.get().explain() + "\nthe other\n" + second.get().explain() + "\n";
      Laws.notAfter(first.get().at(), second.get().at(), both + "who wrote " + wait + " later");
    }
  }

  /** The ledger shows this deadline and no other, and its counted stretches sum to the target. */
  @Property(seed = "20261121")
  default void theLedgerAddsUpToTheDeadline(
      @ForAll("contacts") Contact contact, @ForAll Metric metric) {
    deadline(contact, metric)
        .ifPresent(
            due -> {
              Laws.equal(due.at(), due.explain().due(), "what the ledger shows");
              if (!due.target().kind().countsDays()) {
                Laws.equal(due.target().amount(), due.explain().counted(), "the counted sum");
              }
            });
  }

  /** A ticket that this contact opens is due at the same instant and warns at the same ones. */
  @Property(seed = "20261121")
  default void itsClockSaysTheSame(@ForAll("contacts") Contact contact, @ForAll Metric metric) {
    SlaEngine sla = SlaEngine.of(standards());
    Optional<Deadline> due = sla.findDeadline(contact, metric);
    Ticket ticket = Ticket.define("T-1", t -> t.opened(contact));
    for (SlaClock clock : sla.clocks(ticket, contact.at())) {
      if (clock.metric() == metric && clock.startedAt().isPresent()) {
        Laws.equal(due.map(Deadline::at), clock.dueAt(), "when the clock of " + ticket + " is due");
        Laws.equal(
            due.orElseThrow().warnings().stream().map(WarningAt::toString).sorted().toList(),
            sla.events(ticket, contact.at(), due.orElseThrow().at().plusNanos(1)).stream()
                .filter(event -> event.metric() == metric)
                .flatMap(
                    event ->
                        event.warning().map(warning -> new WarningAt(warning, event.at())).stream())
                .map(WarningAt::toString)
                .sorted()
                .toList(),
            "when the clock of " + ticket + " warns");
      }
    }
  }

  /** {@return contacts that the laws are checked with: those that the standards speak of} */
  @Provide
  default Arbitrary<Contact> contacts() {
    return Contacts.under(standards());
  }

  /** {@return by how much one contact comes after another} */
  @Provide
  default Arbitrary<Duration> waits() {
    return Arbitraries.longs().between(0, Duration.ofDays(10).toMinutes()).map(Duration::ofMinutes);
  }

  private Optional<Deadline> deadline(Contact contact, Metric metric) {
    return SlaEngine.of(standards()).findDeadline(contact, metric);
  }
}
