// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Days and hours as a shop writes them in its code: {@code open("Mon-Fri", "09:00-17:00")}. */
class CalendarTextFuzzTest {

  static Stream<Arguments> written() {
    return Stream.of(
        arguments("Mon-Fri", "09:00-17:00"),
        arguments("Sat \u2013 Mon,wednesday", "22:00 \u2013 06:00"),
        arguments("Mon,Tue,Thu-Sat", "9:00-13:00:30"),
        arguments("SUN", "00:00-24:00"),
        arguments("Sun-Sun", "24:00-01:00"),
        arguments("Mon-Wed-Fri", "17:00-17:00"),
        arguments(",", "\u0661\u0662:\u0660\u0660-13:00"),
        arguments("-", "99:99-99:99"));
  }

  @MethodSource("written")
  @FuzzTest
  void daysAndHoursAreReadOrRefusedByWhatWasWritten(
      @NotNull @WithUtf8Length(max = 60) String days,
      @NotNull @WithUtf8Length(max = 60) String hours) {
    try {
      var read = Days.parse(days);
      assertEquals(read, Days.parse(Days.text(read)));
    } catch (IllegalArgumentException refused) {
      assertTrue(refused.toString().contains("'" + days + "'"), refused::toString);
    }
    try {
      Hours read = Hours.parse(hours);
      assertEquals(read, Hours.parse(read.toString()));
    } catch (IllegalArgumentException refused) {
      assertTrue(refused.toString().contains("'" + hours + "'"), refused::toString);
    }
    try {
      BusinessCalendar shop =
          BusinessCalendar.named("shop").in("Europe/Riga").open(days, hours).build();
      assertEquals(shop, StoredCalendar.of(shop).toCalendar());
    } catch (IllegalArgumentException refused) {
      assertTrue(refused.toString().contains("shop"), refused::toString);
    }
  }
}
