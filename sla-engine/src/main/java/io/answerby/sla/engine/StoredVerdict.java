// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a clock said, in the form in which a shop keeps it: text and numbers only, so that a JSON
 * library writes and reads it without help. The format is part of it, and so is the version of the
 * standards that judged.
 *
 * <p>Instants are in ISO form, and empty where there is none.
 *
 * @param format the version of this form; {@value #FORMAT} is written
 * @param ticket the ticket's id
 * @param metric what is measured, such as {@code first-response}
 * @param cycle which of the ticket's clocks of that metric, from 1
 * @param team whose stay it measures, empty but for {@code ownership}
 * @param standards the id of the standards
 * @param version their version
 * @param rule the rule that promised
 * @param promise what was promised, in words
 * @param state such as {@code stopped}
 * @param verdict such as {@code met}
 * @param ending how it ended, empty if it did not
 * @param provisional whether reopening could still take the verdict back
 * @param startedAt from when it counts
 * @param dueAt the deadline
 * @param promisedAt the deadline without extensions
 * @param breachedAt when it was breached
 * @param stoppedAt when it ended
 * @param countedSeconds how much of what the target counts was used
 * @param pausedSeconds the wall-clock time in which it stood still
 * @param wallSeconds the wall-clock time from start to end
 */
public record StoredVerdict(
    int format,
    String ticket,
    String metric,
    int cycle,
    String team,
    String standards,
    int version,
    String rule,
    String promise,
    String state,
    String verdict,
    String ending,
    boolean provisional,
    String startedAt,
    String dueAt,
    String promisedAt,
    String breachedAt,
    String stoppedAt,
    long countedSeconds,
    long pausedSeconds,
    long wallSeconds) {

  /** The version of the form that this version of Answerby writes. */
  public static final int FORMAT = 1;

  /**
   * Checks that this version of Answerby knows the form.
   *
   * @throws IllegalArgumentException if it does not
   */
  public StoredVerdict {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "format of a verdict on ticket '"
              + ticket
              + "' must be "
              + FORMAT
              + ", but was "
              + format);
    }
  }

  /** {@return what a clock says} */
  public static StoredVerdict of(SlaClock clock) {
    return new StoredVerdict(
        FORMAT,
        clock.ticket(),
        clock.metric().word(),
        clock.cycle(),
        clock.team().orElse(""),
        clock.standards().id(),
        clock.standards().version(),
        clock.rule(),
        clock.target().promise(),
        word(clock.state()),
        word(clock.verdict()),
        clock.ending().map(StoredVerdict::word).orElse(""),
        clock.isProvisional(),
        text(clock.startedAt()),
        text(clock.dueAt()),
        text(clock.promisedAt()),
        text(clock.breachedAt()),
        text(clock.stoppedAt()),
        seconds(clock.counted()),
        seconds(clock.paused()),
        seconds(clock.elapsed()));
  }

  private static long seconds(Duration amount) {
    return amount.toSeconds();
  }

  private static String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse("");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
