// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.opentime.OpenTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a calendar's text: its arithmetic, or what is wrong with it. */
final class CompiledCalendar {

  private final @Nullable OpenTime openTime;
  private final Faults faults;

  private CompiledCalendar(@Nullable OpenTime openTime, Faults faults) {
    this.openTime = openTime;
    this.faults = faults;
  }

  Faults faults() {
    return faults;
  }

  /** {@return the arithmetic; only for a calendar without faults} */
  OpenTime openTime() {
    return requireNonNull(openTime, "openTime");
  }

  /**
   * Compiles each calendar once, however often and in however many spellings it is written.
   *
   * <p>The first table knows calendars by their very text, so that a line whose calendar was seen
   * before costs one look-up; the second by what they say. Both forget when they grow large or
   * memory runs short.
   */
  static final class Cached {

    private static final int MOST = 1_000;

    private final Cache<CalendarText, CompiledCalendar> byText = cache();
    private final Cache<BusinessCalendar, OpenTime> byValue = cache();

    CompiledCalendar get(CalendarText text) {
      CompiledCalendar known = byText.getIfPresent(text);
      if (known == null) {
        CalendarText key = text.copy();
        known = compile(key);
        byText.put(key, known);
      }
      return known;
    }

    private CompiledCalendar compile(CalendarText text) {
      Faults faults = new Faults();
      Optional<BusinessCalendar> calendar = CalendarReader.read(text, faults);
      return new CompiledCalendar(
          calendar.map(value -> byValue.get(value, OpenTime::of)).orElse(null), faults);
    }

    private static <K, V> Cache<K, V> cache() {
      return Caffeine.newBuilder().maximumSize(MOST).softValues().executor(Runnable::run).build();
    }
  }
}
