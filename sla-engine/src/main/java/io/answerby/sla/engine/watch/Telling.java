// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
    List<Notice> unknown = new ArrayList<>();
    for (Notice notice : happened) {
      told.add(notice);
      if (!take(unmatched, before -> before.isSameAs(notice))) {
        unknown.add(notice);
      }
    }
    for (Notice notice : unknown) {
      boolean moved =
          notice.isBreach()
              && take(unmatched, each -> each.isBreach() && each.isOfSameClockAs(notice));
      news.add(moved ? notice.as(Notice.Kind.BREACH_MOVED) : notice);
    }
    unmatched.forEach(vanished -> putRight(vanished, now));
  }

  private void putRight(Notice vanished, Instant now) {
    boolean isOver = vanished.isBreach() && !vanished.at().isAfter(now);
    if (!isOver) {
      told.add(vanished);
      if (vanished.isBreach()) {
        review = Math.min(review, Nanos.of(vanished.at()));
      }
    } else if (!isWithdrawnByNews(vanished)) {
      news.add(vanished.as(Notice.Kind.BREACH_WITHDRAWN));
    }
  }

  private boolean isWithdrawnByNews(Notice breach) {
    return news.stream()
        .anyMatch(
            notice ->
                notice.kind() == Notice.Kind.BREACH_WITHDRAWN && notice.isOfSameClockAs(breach));
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

  /** Takes the first that is so out of those that are not matched yet, if there is one. */
  private static boolean take(List<Notice> unmatched, Predicate<Notice> isSo) {
    for (int i = 0; i < unmatched.size(); i++) {
      if (isSo.test(unmatched.get(i))) {
        unmatched.remove(i);
        return true;
      }
    }
    return false;
  }
}
