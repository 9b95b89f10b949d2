// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;

import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.engine.Deadline;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** By when is an answer owed? Twenty rules on priority and tier, random contacts. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class DeadlineBenchmark {

  private static final String[] PRIORITIES = {"urgent", "high", "normal", "low"};
  private static final String[] TIERS = {"platinum", "gold", "silver", "bronze", "basic"};

  /** The engine and the contacts. */
  @State(Scope.Benchmark)
  public static class Desk {

    private final SlaEngine engine = SlaEngine.of(standards());
    private final Contact[] contacts = contacts(1 << 14);
    private int next;

    /** Asks once, so that the calendar is compiled as far as it will be asked about. */
    public Desk() {
      for (Contact contact : contacts) {
        engine.deadline(contact, FIRST_RESPONSE);
      }
    }

    Contact turn() {
      return contacts[next++ & contacts.length - 1];
    }
  }

  /** {@return the deadline, without its explanation} */
  @Benchmark
  public Deadline deadline(Desk desk) {
    return desk.engine.deadline(desk.turn(), FIRST_RESPONSE);
  }

  static ResponseStandards standards() {
    return ResponseStandards.define(
        "benchmark",
        1,
        s ->
            s.calendar(Office.calendar())
                .channel(
                    EMAIL,
                    c -> {
                      int hours = 1;
                      for (String tier : TIERS) {
                        for (String priority : PRIORITIES) {
                          if (hours < 20) {
                            Duration amount = Duration.ofHours(hours);
                            c.rule(
                                priority + "-" + tier,
                                r ->
                                    r.priority(priority)
                                        .tier(tier)
                                        .target(FIRST_RESPONSE, t -> t.within(amount)));
                          }
                          hours++;
                        }
                      }
                      return c.target(
                          FIRST_RESPONSE,
                          t ->
                              t.within(Duration.ofHours(20))
                                  .neverLaterThan(Duration.ofDays(7))
                                  .warnAtPercent(50, 80));
                    }));
  }

  static Contact[] contacts(int count) {
    Random random = new Random(20261121);
    long[] starts = Office.starts(count);
    Contact[] contacts = new Contact[count];
    for (int i = 0; i < count; i++) {
      contacts[i] =
          Contact.by(EMAIL)
              .at(Instant.ofEpochSecond(starts[i]))
              .priority(PRIORITIES[random.nextInt(PRIORITIES.length)])
              .tier(TIERS[random.nextInt(TIERS.length)]);
    }
    return contacts;
  }
}
