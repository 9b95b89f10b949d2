// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.engine.opentime.RandomCalendars.Case;
import io.answerby.sla.engine.opentime.SlowOpenTime.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BusinessDaysProperties {

  @Provide
  Arbitrary<Case> cases() {
    // at the ends of the horizon days are cut, which the slow walk does not know
    return RandomCalendars.cases()
        .filter(
            c ->
                c.from().isAfter(RandomCalendars.START.plusSeconds(900_000))
                    && c.to().isBefore(RandomCalendars.END.minusSeconds(9_000_000)));
  }

  @Property(seed = "20261121")
  void everyDateAgreesWithTheSlowWalk(@ForAll("cases") Case c) {
    BusinessDays days = OpenTime.of(c.calendar()).businessDays();
    LocalDate date = c.from().atZone(c.calendar().zone()).toLocalDate();
    for (int i = 0; i < 25; i++) {
      List<Span> slow = SlowOpenTime.businessDay(c.calendar(), date);
      assertEquals(
          slow.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new BusinessDay(date, slow.get(0).start(), slow.get(slow.size() - 1).end())),
          days.on(date));
      date = date.plusDays(1);
    }
  }

  @Property(seed = "20261121")
  void arrivalIsOnTheFirstDayThatIsNotOver(@ForAll("cases") Case c) {
    BusinessDays days = OpenTime.of(c.calendar()).businessDays();
    Instant contact = c.instant(c.questions(), List.of());
    LocalDate date = contact.atZone(c.calendar().zone()).toLocalDate().minusDays(4);
    for (int i = 0; i < 60; i++) {
      List<Span> slow = SlowOpenTime.businessDay(c.calendar(), date);
      if (!slow.isEmpty() && slow.get(slow.size() - 1).end().isAfter(contact)) {
        Instant opening = slow.get(0).start();
        Arrival arrival = days.arrival(contact);
        assertEquals(date, arrival.day().date());
        assertEquals(contact.isBefore(opening) ? opening : contact, arrival.at());
        return;
      }
      date = date.plusDays(1);
    }
    Assume.that(false);
  }

  @Property(seed = "20261121")
  void aDeadlineIsInHoursAndNeverBeforeArrival(@ForAll("cases") Case c) {
    OpenTime time = OpenTime.of(c.calendar());
    Assume.that(!c.calendar().week().isClosed());
    Assume.that(c.calendar().unplannedClosings().stream().noneMatch(u -> u.isUntilFurtherNotice()));
    BusinessDays days = time.businessDays();
    Random random = c.questions();
    Instant contact = c.instant(random, List.of());
    Arrival arrival =
        random.nextBoolean()
            ? days.arrival(contact)
            : days.arrival(contact, LocalTime.ofSecondOfDay(random.nextInt(86_400)));
    LocalTime at = LocalTime.ofSecondOfDay(random.nextInt(86_400));
    int n = 1 + random.nextInt(20);
    for (Instant due :
        List.of(
            days.sameTime(arrival, n),
            days.endOfDay(arrival, n - 1),
            days.atTime(arrival, n - 1, at))) {
      assertFalse(due.isBefore(arrival.at()));
      assertFalse(arrival.at().isBefore(contact));
      // it is open then, or it closes then, or it is the arrival itself
      assertTrue(
          time.isOpen(due) || time.isOpen(due.minusNanos(1)) || due.equals(arrival.at()),
          () -> "due at " + due);
    }
    assertFalse(days.endOfDay(arrival, n).isBefore(days.sameTime(arrival, n)));
  }

  @Property(seed = "20261121")
  void theNthBusinessDayIsFoundByCounting(@ForAll("cases") Case c) {
    BusinessDays days = OpenTime.of(c.calendar()).businessDays();
    ZoneId zone = c.calendar().zone();
    LocalDate date = c.instant(c.questions(), List.of()).atZone(zone).toLocalDate();
    int n = 0;
    for (LocalDate next = date.plusDays(1);
        next.isBefore(date.plusDays(40));
        next = next.plusDays(1)) {
      if (!SlowOpenTime.businessDay(c.calendar(), next).isEmpty()) {
        n++;
        assertEquals(next, days.after(date, n).date());
      }
    }
  }

  @Property(seed = "20261121", tries = 20)
  void theDaysItHoldsInAllAreFoundByCounting(@ForAll("cases") Case c) {
    BusinessDays days = OpenTime.of(c.calendar()).businessDays();
    int all = 0;
    for (LocalDate date = LocalDate.of(1899, 12, 30);
        date.isBefore(LocalDate.of(2200, 1, 3));
        date = date.plusDays(1)) {
      all += days.on(date).isPresent() ? 1 : 0;
    }
    assertEquals(all, days.heldOf(Integer.MAX_VALUE));
    assertEquals(all / 2, days.heldOf(all / 2));
  }
}
