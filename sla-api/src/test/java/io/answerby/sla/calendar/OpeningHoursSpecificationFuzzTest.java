// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Opening hours as shops publish them for search engines. */
@NullUnmarked // a JSON library leaves null wherever something is missing
class OpeningHoursSpecificationFuzzTest {

  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  static Stream<Arguments> published() {
    return Stream.of(
        arguments(
            List.of(
                entry(List.of("Friday", "https://schema.org/Monday"), "18:00", "03:00"),
                entry(List.of("Saturday"), "00:00", "23:59"),
                entry(List.of("Sunday"), "00:00", "00:00"),
                dated("2026-12-25", "2026-12-25", "00:00", "00:00", "Christmas"),
                dated("2026-12-24", "2026-12-24", "09:00:30", "12:00", "Christmas Eve"),
                dated("2026-06-01", "2026-08-31", "10:00", "00:00", null))),
        arguments(
            List.of(
                entry(List.of("PublicHolidays"), "09:00", "12:00"),
                entry(List.of("Mon"), "9:00", "24:01"),
                entry(null, "09:00", null),
                entry(List.of("Monday"), null, null),
                entry(List.of("Monday"), "09:00", "17:00"),
                dated("2026-12-25", "2026-12-24", "00:00", "00:00", " "),
                dated("2026-12-25", null, "10:00", "10:00", "half"))),
        arguments(Arrays.asList((OpeningHoursSpecification) null)));
  }

  private static OpeningHoursSpecification entry(List<String> days, String opens, String closes) {
    return new OpeningHoursSpecification(days, opens, closes, null, null, null);
  }

  private static OpeningHoursSpecification dated(
      String from, String through, String opens, String closes, String name) {
    return new OpeningHoursSpecification(null, opens, closes, from, through, name);
  }

  @MethodSource("published")
  @FuzzTest
  void entriesAreReadAsACalendarThatWritesItselfOrRefusedWithTheirPlace(
      @NotNull List<OpeningHoursSpecification> entries) {
    BusinessCalendar shop;
    try {
      shop = OpeningHoursSpecification.read("shop", RIGA, entries);
    } catch (IllegalArgumentException refused) {
      assertTrue(refused.toString().contains("'shop'"), refused::toString);
      return;
    }
    List<OpeningHoursSpecification> again;
    try {
      again = OpeningHoursSpecification.of(shop);
    } catch (IllegalArgumentException cannotSay) {
      return;
    }
    assertEquals(shop, OpeningHoursSpecification.read("shop", RIGA, again));
  }
}
