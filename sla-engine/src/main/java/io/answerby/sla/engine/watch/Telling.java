// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of one ticket, given what was told and what is now known to have happened.
 *
 * <p>A warning that was told and, by what is known now, should not have been is let be: nobody is
 * helped by its withdrawal. A breach is put right.
 */
final class Telling {

  private final List<Notice> news = new ArrayList<>();
  private final List<Notice> told = new ArrayList<>();
  private long review = Agenda.NEVER;

  Telling(Notice @Nullable [] toldBefore, List<Notice> happened, Instant now) {
    List<Notice> unmatched =
        toldBefore == null ? new ArrayList<>() : new ArrayList<>(Arrays.asList(toldBefore));
    for (Notice notice : happened) {
      Notice before = take(unmatched, notice);
      told.add(notice);
      if (before == null) {
        news.add(notice);
      } else if (!before.at().equals(notice.at())) {
        news.add(notice.as(Notice.Kind.BREACH_MOVED));
      }
    }
    for (Notice vanished : unmatched) {
      if (vanished.isBreach() && !vanished.at().isAfter(now)) {
        news.add(vanished.as(Notice.Kind.BREACH_WITHDRAWN));
        continue;
      }
      told.add(vanished);
      if (vanished.isBreach()) {
        review = Math.min(review, Nanos.of(vanished.at()));
      }
    }
  }

  /** {@return what is to be told} */
  List<Notice> news() {
    return news;
  }

  /**
   * {@return when to look again at a breach that was told before the wall clock was set back, and
   * which by that clock is still to come}
   */
  long review() {
    return review;
  }

  /** {@return what has been told once the news are, null if nothing} */
  Notice @Nullable [] toldFromNowOn() {
    return told.isEmpty() ? null : told.toArray(new Notice[0]);
  }

  /** Takes out what was told of the same thing: of a breach, whatever instant it had then. */
  private static @Nullable Notice take(List<Notice> unmatched, Notice notice) {
    for (Notice before : unmatched) {
      if (before.isSameAs(notice)) {
        unmatched.remove(before);
        return before;
      }
    }
    return null;
  }
}
