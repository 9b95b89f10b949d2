// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import java.util.Arrays;

/**
 * Which slot is to be looked at next: small whole numbers, each planned for at most one instant.
 *
 * <p>A four-way heap in two parallel arrays, {@code dues} and {@code slots}, and a third that finds
 * a slot's place in them, so that a plan is moved or struck out without a search. Four children lie
 * in half a cache line, which at a million plans matters more than the number of comparisons. An
 * instant is its nanoseconds since 1970-01-01Z, which reach from 1677 to 2262 and so cover the
 * horizon of every calendar.
 *
 * <p>Not thread-safe.
 */
final class Agenda {

  /** What {@link #nextDue} answers when nothing is planned: later than every plan. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int ABSENT = -1;

  private long[] dues = new long[16];
  private int[] slots = new int[16];
  private int[] places = new int[0];
  private int size;

  int size() {
    return size;
  }

  boolean isPlanned(int slot) {
    return slot < places.length && places[slot] != ABSENT;
  }

  /** {@return the nanoseconds for which the slot is planned, {@link #NEVER} if it is not} */
  long dueOf(int slot) {
    return isPlanned(slot) ? dues[places[slot]] : NEVER;
  }

  /** {@return the earliest nanoseconds planned, {@link #NEVER} if there are none} */
  long nextDue() {
    return size == 0 ? NEVER : dues[0];
  }

  /** {@return the slot planned for {@link #nextDue}; of several, any} */
  int nextSlot() {
    return slots[0];
  }

  /** Plans the slot for the given nanoseconds, in place of whatever it was planned for. */
  void plan(int slot, long due) {
    if (due == NEVER) {
      strike(slot);
      return;
    }
    makeRoomFor(slot);
    int place = places[slot];
    if (place == ABSENT) {
      siftUp(size++, slot, due);
    } else {
      fill(place, slot, due);
    }
  }

  /** Takes the slot's plan out; does nothing if it has none. */
  void strike(int slot) {
    if (!isPlanned(slot)) {
      return;
    }
    int place = places[slot];
    places[slot] = ABSENT;
    size--;
    if (place == size) {
      return;
    }
    fill(place, slots[size], dues[size]);
  }

  /** Puts a plan in place of the one that stood there, and then where it belongs. */
  private void fill(int place, int slot, long due) {
    if (due < dues[place]) {
      siftUp(place, slot, due);
    } else {
      siftDown(place, slot, due);
    }
  }

  private void siftUp(int from, int slot, long due) {
    int place = from;
    while (place > 0) {
      int parent = (place - 1) >> 2;
      if (dues[parent] <= due) {
        break;
      }
      put(place, slots[parent], dues[parent]);
      place = parent;
    }
    put(place, slot, due);
  }

  private void siftDown(int from, int slot, long due) {
    int place = from;
    while (true) {
      int first = (place << 2) + 1;
      if (first >= size) {
        break;
      }
      int least = first;
      int end = Math.min(first + 4, size);
      for (int child = first + 1; child < end; child++) {
        if (dues[child] < dues[least]) {
          least = child;
        }
      }
      if (dues[least] >= due) {
        break;
      }
      put(place, slots[least], dues[least]);
      place = least;
    }
    put(place, slot, due);
  }

  private void put(int place, int slot, long due) {
    dues[place] = due;
    slots[place] = slot;
    places[slot] = place;
  }

  private void makeRoomFor(int slot) {
    if (slot >= places.length) {
      int known = places.length;
      places = Arrays.copyOf(places, Math.max(slot + 1, known + (known >> 1) + 16));
      Arrays.fill(places, known, places.length, ABSENT);
    }
    if (size == dues.length) {
      int wider = size + (size >> 1);
      dues = Arrays.copyOf(dues, wider);
      slots = Arrays.copyOf(slots, wider);
    }
  }
}
