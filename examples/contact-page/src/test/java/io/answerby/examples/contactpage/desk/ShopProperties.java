// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ShopProperties {

  private final Shop shop = new Shop();

  /** Two years from November 2026, second by second at random. */
  @Property(seed = "20261121")
  void neverPromisesLaterThanADayNorAtAnHourWhenNobodyAnswers(
      @ForAll @LongRange(min = 1_795_000_000L, max = 1_858_000_000L) long second) {
    Instant now = Instant.ofEpochSecond(second);
    Instant by = shop.standing(now).form().orElseThrow();
    assertTrue(by.isAfter(now));
    assertFalse(by.isAfter(now.plus(Duration.ofHours(24)).plus(Duration.ofMinutes(5))));
    ZonedDateTime local = by.atZone(Shop.ZONE);
    assertEquals(0, local.getMinute() % 5);
    assertTrue(somebodyAnswersAt(local), () -> "promised " + local);
  }

  /** By the hours that the FAQ "When are you open?" tells customers; the last minute counts. */
  private static boolean somebodyAnswersAt(ZonedDateTime local) {
    LocalTime time = local.toLocalTime();
    boolean christmas = local.getMonthValue() == 12 && local.getDayOfMonth() == 25;
    LocalTime from = LocalTime.of(christmas ? 10 : 8, 0);
    LocalTime to = LocalTime.of(christmas ? 14 : 20, 0);
    return time.isAfter(from) && !time.isAfter(to);
  }
}
