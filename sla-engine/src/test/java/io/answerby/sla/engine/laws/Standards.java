// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.laws;

import io.answerby.sla.Channel;
import io.answerby.sla.Metric;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Response standards of all kinds. */
public final class Standards {

  private static final List<Metric> OPEN_TIME_METRICS =
      List.of(
          Metric.FIRST_RESPONSE,
          Metric.NEXT_RESPONSE,
          Metric.PERIODIC_UPDATE,
          Metric.FIRST_RESOLUTION,
          Metric.TOTAL_RESOLUTION,
          Metric.REQUESTER_WAIT,
          Metric.AGENT_WORK);

  /** What is promised, and in which words of the builder. */
  private record Promise(String words, Function<TargetKind, TargetStep> writing) {
    @Override
    public String toString() {
      return words;
    }
  }

  private Standards() {}

  /** {@return standards over any calendar, as {@link #over} has them} */
  public static Arbitrary<ResponseStandards> any() {
    return Calendars.any().flatMap(Standards::over);
  }

  /**
   * {@return standards with one calendar, for email with a rule for the priority {@code high}, and
   * for the phone; every kind of target, with and without cut-offs, ceilings and warnings}
   *
   * <p>They have the id {@code any} and shrink towards a single promise of one open hour.
   */
  public static Arbitrary<ResponseStandards> over(BusinessCalendar calendar) {
    return Combinators.combine(promises(), promises(), Arbitraries.of(ReopenBehaviour.values()))
        .as((usual, high, reopening) -> write(calendar, usual, high, reopening))
        .withoutEdgeCases();
  }

  private static ResponseStandards write(
      BusinessCalendar calendar,
      Map<Metric, Promise> usual,
      Map<Metric, Promise> high,
      ReopenBehaviour reopening) {
    return ResponseStandards.define(
        "any",
        1,
        s ->
            s.calendar(calendar)
                .reopening(reopening)
                .channel(
                    Channel.EMAIL,
                    c -> {
                      c.rule(
                          "urgent",
                          r -> {
                            r.priority("high");
                            high.forEach((metric, promise) -> r.target(metric, promise.writing()));
                            return r;
                          });
                      usual.forEach((metric, promise) -> c.target(metric, promise.writing()));
                      return c;
                    })
                .channel(
                    Channel.PHONE,
                    c -> c.target(Metric.ANSWER, t -> t.withinElapsed(Duration.ofMinutes(3)))));
  }

  private static Arbitrary<Map<Metric, Promise>> promises() {
    return Arbitraries.maps(Arbitraries.of(OPEN_TIME_METRICS), promise())
        .ofMinSize(1)
        .ofMaxSize(OPEN_TIME_METRICS.size());
  }

  private static Arbitrary<Promise> promise() {
    Arbitrary<Duration> amounts =
        Arbitraries.integers().between(4, 40 * 4).map(n -> Duration.ofMinutes(n * 15L));
    Arbitrary<Integer> days = Arbitraries.integers().between(1, 5);
    Arbitrary<Promise> inDays =
        Arbitraries.oneOf(
            days.map(n -> new Promise("within " + n + " days", t -> t.withinBusinessDays(n))),
            days.map(
                n -> new Promise("by end of day " + (n - 1), t -> t.byEndOfBusinessDay(n - 1))),
            days.map(
                n ->
                    new Promise(
                        "by noon of day " + n, t -> t.byTimeOnBusinessDay(n, LocalTime.NOON))));
    Arbitrary<LocalTime> cutOffs =
        Arbitraries.integers().between(6, 22).map(hour -> LocalTime.of(hour, 0)).injectNull(0.6);
    Arbitrary<Promise> kinds =
        Arbitraries.oneOf(
            amounts.map(d -> new Promise("within " + d, t -> t.within(d))),
            amounts.map(d -> new Promise("within elapsed " + d, t -> t.withinElapsed(d))),
            Combinators.combine(inDays, cutOffs).as(Standards::withCutOff));
    Arbitrary<Duration> ceilings =
        Arbitraries.integers().between(1, 10).map(Duration::ofDays).injectNull(0.6);
    Arbitrary<Integer> warnings = Arbitraries.integers().between(1, 99).injectNull(0.5);
    Arbitrary<Integer> leads = Arbitraries.integers().between(1, 59).injectNull(0.5);
    return Combinators.combine(kinds, ceilings, warnings, leads)
        .as(
            (kind, ceiling, percent, lead) ->
                new Promise(
                    kind + (ceiling == null ? "" : ", never later than " + ceiling),
                    t -> {
                      TargetStep step = kind.writing().apply(t);
                      if (ceiling != null) {
                        step = step.neverLaterThan(ceiling);
                      }
                      if (percent != null) {
                        step = step.warnAtPercent(percent);
                      }
                      return lead == null ? step : step.warnBefore(Duration.ofMinutes(lead));
                    }));
  }

  private static Promise withCutOff(Promise inDays, @Nullable LocalTime cutOff) {
    return cutOff == null
        ? inDays
        : new Promise(
            inDays + ", cut-off " + cutOff, t -> inDays.writing().apply(t).cutOff(cutOff));
  }
}
