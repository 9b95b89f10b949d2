// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Several branches or desks, each with its own calendar: which of them is open now, and which opens
 * next?
 *
 * <pre>{@code
 * Branches branches = Branches.of(List.of(OpenTime.of(karachi), OpenTime.of(riga)));
 * branches.openAt(now);     // those that can answer, the one that is open longest first
 * branches.nextToOpen(now); // if none can: who opens first, and when
 * }</pre>
 *
 * <p>Immutable and thread-safe. A calendar that is open when any branch is, for deadlines, is
 * {@code BusinessCalendar.named(…).anyOf(…)}.
 */
public final class Branches {

  /**
   * A branch and the instant at which it opens or closes.
   *
   * @param branch the branch
   * @param at when it opens or closes; {@link Instant#MAX} if it does not before 2200-01-01Z
   */
  public record Turn(OpenTime branch, Instant at) {

    /** {@return the id of the branch's calendar} */
    public String id() {
      return branch.calendar().id();
    }
  }

  private static final Comparator<Turn> FIRST =
      Comparator.comparing(Turn::at).thenComparing(Turn::id);

  private final List<OpenTime> branches;

  private Branches(List<OpenTime> branches) {
    this.branches = branches;
  }

  /**
   * {@return the branches with these calendars}
   *
   * @throws IllegalArgumentException if two calendars have the same id
   */
  public static Branches of(List<OpenTime> branches) {
    List<String> ids = branches.stream().map(b -> b.calendar().id()).sorted().toList();
    for (int i = 1; i < ids.size(); i++) {
      if (ids.get(i).equals(ids.get(i - 1))) {
        throw new IllegalArgumentException(
            "ids of the branches must differ, but two were '" + ids.get(i) + "'");
      }
    }
    return new Branches(List.copyOf(branches));
  }

  /**
   * {@return the branches that are open at that instant, each with its closing, the last to close
   * first}
   */
  public List<Turn> openAt(Instant instant) {
    List<Turn> open = new ArrayList<>();
    for (OpenTime branch : branches) {
      if (branch.isOpen(instant)) {
        open.add(new Turn(branch, branch.nextClosing(instant).orElse(Instant.MAX)));
      }
    }
    open.sort(Comparator.comparing(Turn::at).reversed().thenComparing(Turn::id));
    return List.copyOf(open);
  }

  /**
   * {@return the branch that opens first at or after that instant, and when; one that is open has
   * opened already} Empty if none opens again before 2200-01-01Z.
   */
  public Optional<Turn> nextToOpen(Instant instant) {
    List<Turn> turns = new ArrayList<>();
    for (OpenTime branch : branches) {
      branch.nextOpening(instant).ifPresent(at -> turns.add(new Turn(branch, at)));
    }
    return turns.stream().min(FIRST);
  }

  /** {@return the ids of the branches} */
  @Override
  public String toString() {
    return "branches " + branches.stream().map(b -> b.calendar().id()).toList();
  }
}
