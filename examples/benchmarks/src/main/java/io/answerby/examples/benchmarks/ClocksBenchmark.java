// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.sla.Ticket;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** Deriving the clocks of a ticket from its events, on one core. Figures are for one ticket. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ClocksBenchmark {

  private static final int TICKETS = 1 << 12;
  private static final Instant LATER = Instant.parse("2061-01-01T00:00:00Z");

  /** The engine, and tickets of four events with a pause. */
  @State(Scope.Benchmark)
  public static class OpenDesk {

    private final SlaEngine engine = SlaEngine.of(Desk.standards(1, Office.calendar()));
    private final Ticket[] tickets = Desk.ticketsOfFourEvents(TICKETS);
    private int next;

    Ticket turn() {
      return tickets[next++ & TICKETS - 1];
    }
  }

  /** The engine, and tickets of sixteen events. */
  @State(Scope.Benchmark)
  public static class ClosedDesk {

    private final SlaEngine engine = SlaEngine.of(Desk.standards(1, Office.calendar()));
    private final Ticket[] tickets = Desk.longTickets(TICKETS);
    private int next;

    Ticket turn() {
      return tickets[next++ & TICKETS - 1];
    }
  }

  /** {@return the clocks of an open ticket of four events, a day after it was opened} */
  @Benchmark
  public List<SlaClock> recompute(OpenDesk desk) {
    Ticket ticket = desk.turn();
    Instant opened = ticket.events().get(0).at();
    return desk.engine.clocks(ticket, opened.plus(Duration.ofDays(1)));
  }

  /** {@return the clocks of a closed ticket of sixteen events} */
  @Benchmark
  public List<SlaClock> replay(ClosedDesk desk) {
    return desk.engine.clocks(desk.turn(), LATER);
  }
}
