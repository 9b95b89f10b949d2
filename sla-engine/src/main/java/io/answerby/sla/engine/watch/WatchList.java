// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is watched, when each is to be looked at next, and what was told of it.
 *
 * <p>Nothing is kept of a clock but the instant of the next look. A look derives what has happened
 * and takes away what was told: what is left is news, and a breach that was told but is not among
 * what happened is a correction. So the order of looks, their delay and a wall clock set back
 * cannot make a notice come twice or get lost. What was told is kept only where something was,
 * which of most open tickets is nothing.
 *
 * <p>Thread-safe. Deriving, which may take a while, is done with no lock held: what was derived for
 * a subject that has been replaced meanwhile is thrown away, since the new one has a look of its
 * own coming.
 *
 * @param <T> what is watched: a ticket
 */
final class WatchList<T> {

  private static final Logger log = LoggerFactory.getLogger(Watcher.class);

  private static final int CHUNK = 512;

  private final ReentrantLock lock = new ReentrantLock();
  private final Roster roster = new Roster();
  private final Agenda agenda = new Agenda();
  private volatile Foresight<T> foresight;
  private @Nullable Object[] subjects = new Object[16];
  private @Nullable Notice[][] told = new @Nullable Notice[16][];

  WatchList(Foresight<T> foresight) {
    this.foresight = foresight;
  }

  int size() {
    lock.lock();
    try {
      return roster.size();
    } finally {
      lock.unlock();
    }
  }

  /** {@return the instant of the next look, empty if there is none to come} */
  Optional<Instant> nextLook() {
    lock.lock();
    try {
      return agenda.size() == 0 ? Optional.empty() : Optional.of(Nanos.instant(agenda.nextDue()));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Watches the subject, in place of what was watched under that id. What was told under the id
   * stays told.
   *
   * @param toldUntil what happened by then was told, perhaps by a watcher that is no more; it
   *     counts only if nothing was watched under that id
   * @return the nanoseconds for which its next look is planned
   */
  long put(String id, T subject, Instant toldUntil, Instant now) {
    Foresight<T> known = foresight;
    int happened = known.happenedBy(subject, now).size();
    boolean nothingYet = happened == 0 && !toldUntil.isAfter(now);
    List<Notice> before = nothingYet ? List.of() : known.happenedBy(subject, toldUntil);
    long next = happened <= before.size() ? nextLook(known, subject, now) : Nanos.EARLIEST;
    lock.lock();
    try {
      boolean isNew = roster.slotOf(id) == Roster.NONE;
      int slot = roster.enter(id);
      makeRoomFor(slot);
      subjects[slot] = subject;
      if (isNew) {
        told[slot] = before.isEmpty() ? null : before.toArray(new Notice[0]);
      }
      boolean settled = foresight == known && (isNew || told[slot] == null);
      agenda.plan(slot, settled ? next : Nanos.EARLIEST);
      return agenda.dueOf(slot);
    } finally {
      lock.unlock();
    }
  }

  /** {@return whether it was watched} */
  boolean remove(String id) {
    lock.lock();
    try {
      int slot = roster.slotOf(id);
      if (slot == Roster.NONE) {
        return false;
      }
      agenda.strike(slot);
      subjects[slot] = null;
      told[slot] = null;
      roster.leave(id);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** {@return what has happened by now and was not told, which from here on counts as told} */
  List<Notice> look(Instant now) {
    List<Notice> news = new ArrayList<>();
    int atMost = size();
    while (atMost > 0) {
      List<Look<T>> looks = takeDue(Nanos.of(now), Math.min(atMost, CHUNK));
      if (looks.isEmpty()) {
        break;
      }
      looks.forEach(look -> look.derive(now));
      settle(looks, now, news);
      atMost -= looks.size();
    }
    news.sort(Notice.BY_INSTANT);
    return news;
  }

  /** Judges everything watched by other rules from now on. */
  void judgeBy(Foresight<T> other, Instant now) {
    foresight = other;
    int end = CHUNK;
    for (int start = 0; start < end; start += CHUNK) {
      List<Look<T>> chunk = new ArrayList<>(CHUNK);
      lock.lock();
      try {
        end = roster.slotEnd();
        for (int slot = start; slot < Math.min(start + CHUNK, end); slot++) {
          if (subjects[slot] != null) {
            chunk.add(new Look<>(slot, subjectAt(slot), other));
          }
        }
      } finally {
        lock.unlock();
      }
      replan(chunk, now);
    }
  }

  private void replan(List<Look<T>> chunk, Instant now) {
    chunk.forEach(look -> look.plan(now));
    lock.lock();
    try {
      for (Look<T> look : chunk) {
        if (stillHolds(look)) {
          agenda.plan(look.slot, told[look.slot] == null ? look.next : Nanos.EARLIEST);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private List<Look<T>> takeDue(long now, int atMost) {
    List<Look<T>> looks = new ArrayList<>();
    lock.lock();
    try {
      while (looks.size() < atMost && agenda.nextDue() <= now) {
        int slot = agenda.nextSlot();
        agenda.strike(slot);
        looks.add(new Look<>(slot, subjectAt(slot), foresight));
      }
    } finally {
      lock.unlock();
    }
    return looks;
  }

  private void settle(List<Look<T>> looks, Instant now, List<Notice> news) {
    lock.lock();
    try {
      for (Look<T> look : looks) {
        if (look.happened != null && stillHolds(look)) {
          Telling telling = new Telling(told[look.slot], look.happened, now);
          news.addAll(telling.news());
          told[look.slot] = telling.toldFromNowOn();
          agenda.plan(look.slot, Math.min(look.next, telling.review()));
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Whether what was derived is of use: whoever put another subject there meanwhile, or judges by
   * other rules, plans the slot anew.
   */
  private boolean stillHolds(Look<T> look) {
    return subjects[look.slot] == look.subject && foresight == look.rules;
  }

  @SuppressWarnings("unchecked") // only put() writes subjects
  private T subjectAt(int slot) {
    return (T) requireNonNull(subjects[slot]);
  }

  private void makeRoomFor(int slot) {
    if (slot >= subjects.length) {
      int length = slot + (slot >> 1) + 1;
      subjects = Arrays.copyOf(subjects, length);
      told = Arrays.copyOf(told, length);
    }
  }

  private static <T> long nextLook(Foresight<T> known, T subject, Instant now) {
    return known.nextAfter(subject, now).map(Nanos::of).orElse(Agenda.NEVER);
  }

  /** One subject being looked at, by the rules in force when that began. */
  private static final class Look<T> {

    final int slot;
    final T subject;
    final Foresight<T> rules;
    @Nullable List<Notice> happened;
    long next = Agenda.NEVER;

    Look(int slot, T subject, Foresight<T> rules) {
      this.slot = slot;
      this.subject = subject;
      this.rules = rules;
    }

    /**
     * What cannot be judged is reported and left alone until the shop hands in a new state of it or
     * judges by other rules; what was told of it is not taken back.
     */
    void derive(Instant now) {
      try {
        happened = rules.happenedBy(subject, now);
        next = nextLook(rules, subject, now);
      } catch (RuntimeException fault) {
        log.warn("a ticket cannot be judged and is not watched until it changes", fault);
      }
    }

    /** For a subject of which nothing was told; what has happened or fails is for the next look. */
    void plan(Instant now) {
      try {
        boolean isQuiet = rules.happenedBy(subject, now).isEmpty();
        next = isQuiet ? nextLook(rules, subject, now) : Nanos.EARLIEST;
      } catch (RuntimeException fault) {
        next = Nanos.EARLIEST;
      }
    }
  }
}
