// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.answerby.sla.StoredStandards.DayAndTime;
import io.answerby.sla.StoredStandards.OfChannel;
import io.answerby.sla.StoredStandards.OfRule;
import io.answerby.sla.StoredStandards.OfTarget;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.StoredCalendar;
import io.answerby.sla.calendar.StoredFault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Standards as they lie in a file: whatever stands there, what is wrong is named, never thrown. */
@NullUnmarked // a JSON library leaves null wherever something is missing
class StoredStandardsFuzzTest {

  private static final StoredCalendar OFFICE =
      StoredCalendar.of(
          BusinessCalendar.named("office")
              .in("Asia/Karachi")
              .open("Mon-Fri", "09:00-17:00")
              .build());

  static Stream<Arguments> stored() {
    var fast =
        new OfTarget(
            "first-response",
            "PT4H",
            null,
            null,
            null,
            null,
            "PT24H",
            List.of(50, 80),
            List.of("PT10M"),
            95,
            null,
            List.of());
    var tomorrow =
        new OfTarget(
            "first-resolution",
            null,
            null,
            null,
            null,
            new DayAndTime(1, "12:00"),
            null,
            null,
            null,
            null,
            "15:00",
            List.of("customer", "third-party"));
    var rule =
        new OfRule(
            "gold",
            List.of("high"),
            List.of("gold"),
            Map.of("country", List.of("PK", "IN")),
            "office",
            true,
            true,
            List.of(fast));
    return Stream.of(
        arguments(
            "web-shop",
            7,
            "office",
            List.of(new OfChannel("email", null, null, null, List.of(rule), List.of(tomorrow))),
            "new-cycle",
            "reply-or-resolution",
            "PT8H"),
        arguments(
            "Web Shop",
            0,
            "berlin",
            List.of(
                new OfChannel(
                    "e mail",
                    null,
                    null,
                    null,
                    null,
                    List.of(
                        new OfTarget(
                            "fast",
                            "4h",
                            "PT-1S",
                            -1,
                            -1,
                            null,
                            "PT0S",
                            List.of(0, 101),
                            List.of("10"),
                            101,
                            "25:00",
                            List.of("nobody")))),
                new OfChannel("chat", "paris", true, true, null, null)),
            "never",
            "first",
            "PT1H1"),
        arguments(
            "holes",
            1,
            null,
            Arrays.asList(
                null,
                new OfChannel(
                    "email",
                    null,
                    null,
                    null,
                    Arrays.asList((OfRule) null),
                    Arrays.asList((OfTarget) null)),
                new OfChannel(
                    "chat",
                    null,
                    null,
                    null,
                    List.of(
                        new OfRule(
                            "r",
                            Arrays.asList((String) null),
                            Arrays.asList((String) null),
                            Map.of("country", Arrays.asList((String) null)),
                            null,
                            null,
                            null,
                            null)),
                    null)),
            null,
            null,
            null));
  }

  @MethodSource("stored")
  @FuzzTest
  void everyFaultIsNamedAndWhatHasNoneAreTheStandardsThatAreStoredAgain(
      String id,
      Integer version,
      String calendar,
      List<OfChannel> channels,
      String reopening,
      String firstResponse,
      String extensionAllowance) {
    var stored =
        new StoredStandards(
            StoredStandards.FORM,
            id,
            version,
            Arrays.asList(OFFICE, version == null ? null : OFFICE),
            calendar,
            channels,
            reopening,
            firstResponse,
            extensionAllowance,
            null,
            null);
    check(stored);
    check(
        new StoredStandards(
            StoredStandards.FORM,
            id,
            version,
            List.of(OFFICE),
            calendar,
            channels,
            reopening,
            firstResponse,
            extensionAllowance,
            null,
            null));
  }

  private static void check(StoredStandards stored) {
    List<StoredFault> faults = stored.faults();
    if (faults.isEmpty()) {
      ResponseStandards standards = stored.toStandards();
      assertEquals(standards, StoredStandards.of(standards).toStandards());
    } else {
      String message = assertThrows(IllegalArgumentException.class, stored::toStandards).toString();
      faults.forEach(fault -> assertTrue(message.contains(fault.toString()), message));
    }
  }
}
