// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.desk;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.IN_STORE;
import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Channel.WEB_FORM;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESPONSE;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.engine.SlaEngine;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Pippin &amp; Rook of London: its addresses, its hours, and what it promises on each channel.
 * Immutable and thread-safe.
 */
public final class Shop {

  /** What the shop is called. */
  public static final String NAME = "Pippin & Rook";

  /** The phone number as people read it; it is set aside for stories and rings nowhere. */
  public static final String PHONE_NUMBER = "+44 20 7946 0958";

  /** The phone number as phones dial it. */
  public static final String PHONE_LINK = "+442079460958";

  /** Where to write. */
  public static final String EMAIL_ADDRESS = "help@pippinandrook.example";

  /** Where the counter is. */
  public static final String ADDRESS = "14 Cable Row, London";

  /** The zone in which the shop states all of its times. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final int PROMISED_TO_MINUTES = 5;

  private final OpenTime counterHours;
  private final SlaEngine sla;

  /** Opens the shop. */
  public Shop() {
    BusinessCalendar counter = counter();
    counterHours = OpenTime.of(counter);
    sla = SlaEngine.of(standards(counter, inbox()));
  }

  /** The phone and the counter at Cable Row. */
  private static BusinessCalendar counter() {
    BusinessCalendarBuilder hours =
        BusinessCalendar.named("cable-row")
            .in(ZONE)
            .open("Mon-Fri", "09:00-18:00")
            .open("Sat", "10:00-16:00");
    BankHolidays.DATED.forEach(hours::closed);
    return hours.build();
  }

  /** The people who answer what is written. At Christmas somebody looks in. */
  private static BusinessCalendar inbox() {
    BusinessCalendarBuilder hours =
        BusinessCalendar.named("inbox").in(ZONE).open("Mon-Sun", "08:00-20:00");
    for (LocalDate date : BankHolidays.DATED.keySet()) {
      if (date.getMonthValue() == 12 && date.getDayOfMonth() == 25) {
        hours.openOn(date, "Christmas Day", "10:00-14:00");
      }
    }
    return hours.build();
  }

  private static ResponseStandards standards(BusinessCalendar counter, BusinessCalendar inbox) {
    // spotless:off
    return ResponseStandards.define("pippin-and-rook", 1, s -> s
        .calendar(counter)
        .channel(PHONE, c -> c
            .target(ANSWER, t -> t.withinElapsed(Duration.ofMinutes(2)).objectivePercent(80)))
        .channel(IN_STORE, c -> c
            .target(ANSWER, t -> t.withinElapsed(Duration.ofMinutes(5)).objectivePercent(80)))
        .channel(WEB_FORM, c -> c
            .calendar(inbox)
            .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4))
                .neverLaterThan(Duration.ofHours(24)).objectivePercent(95)))
        .channel(EMAIL, c -> c
            .calendar(inbox)
            .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4))
                .neverLaterThan(Duration.ofHours(24)).objectivePercent(95))));
    // spotless:on
  }

  /** {@return how the shop can be reached at an instant, and what it promises then} */
  public Standing standing(Instant now) {
    boolean open = counterHours.isOpen(now);
    return new Standing(
        now,
        open,
        open ? counterHours.nextClosing(now) : counterHours.nextOpening(now),
        open ? Optional.of(wait(PHONE, now)) : Optional.empty(),
        open ? Optional.of(wait(IN_STORE, now)) : Optional.empty(),
        promise(WEB_FORM, now),
        promise(EMAIL, now));
  }

  private Duration wait(Channel channel, Instant now) {
    return Duration.between(now, sla.deadline(Contact.by(channel).at(now), ANSWER).at());
  }

  /** The deadline, rounded up so that it can be said: nobody is promised 13:58:41. */
  private Optional<Instant> promise(Channel channel, Instant now) {
    Instant due;
    try {
      due = sla.deadline(Contact.by(channel).at(now), FIRST_RESPONSE).at();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    long step = Duration.ofMinutes(PROMISED_TO_MINUTES).toSeconds();
    long second = due.getNano() == 0 ? due.getEpochSecond() : due.getEpochSecond() + 1;
    return Optional.of(Instant.ofEpochSecond(-Math.floorDiv(-second, step) * step));
  }
}
