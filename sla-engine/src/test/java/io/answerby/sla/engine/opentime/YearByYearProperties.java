// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.engine.opentime.RandomCalendars.Case;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A calendar compiles a year when a question reaches it; no answer may depend on which it has. */
class YearByYearProperties {

  private static final long YEAR = 366 * 86_400L;

  @Provide
  Arbitrary<Case> cases() {
    return RandomCalendars.cases();
  }

  @Property(tries = 100, seed = "20261121")
  void theAnswerDoesNotDependOnWhatWasAskedBefore(@ForAll("cases") Case c) {
    OpenTime asked = OpenTime.of(c.calendar());
    Random random = c.questions();
    for (int i = 0; i < 12; i++) {
      Function<OpenTime, Object> question = question(random, c);
      assertEquals(answer(question, OpenTime.of(c.calendar())), answer(question, asked));
    }
  }

  private static Object answer(Function<OpenTime, Object> question, OpenTime time) {
    try {
      return question.apply(time);
    } catch (DateTimeException refusal) {
      return String.valueOf(refusal.getMessage());
    }
  }

  /** A question within a few years of the case, often at the turn of a year. */
  private static Function<OpenTime, Object> question(Random random, Case c) {
    long second = second(random, c);
    Instant instant = Instant.ofEpochSecond(second, random.nextInt(3));
    long amount = random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(60_000_000);
    return switch (random.nextInt(8)) {
      case 0 -> time -> time.isOpen(instant);
      case 1 -> time -> time.plus(instant, Duration.ofSeconds(amount, 999_999_999));
      case 2 -> time -> time.plusSeconds(second, amount);
      case 3 -> time -> time.minus(instant, Duration.ofSeconds(amount, 999_999_999));
      case 4 -> time -> time.minusSeconds(second, amount);
      case 5 -> time -> time.nextOpening(instant);
      case 6 -> time -> time.nextClosing(instant);
      default -> time -> time.between(instant, RandomCalendars.END.minusSeconds(amount));
    };
  }

  private static long second(Random random, Case c) {
    long near = c.from().getEpochSecond() + (long) (random.nextGaussian() * 3 * YEAR);
    long second =
        random.nextInt(3) == 0
            ? Horizon.startOf(Horizon.yearOf(near)) + random.nextInt(3) - 1
            : near;
    return Math.max(Horizon.START, Math.min(Horizon.END - 1, second));
  }
}
