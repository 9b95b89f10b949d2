// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives each name a slot: a small whole number that indexes the arrays where all else about it is
 * kept. The slot of a name that left is given to the next that comes.
 *
 * <p>An open-addressed table of slots with linear probing, at most half full, beside the array of
 * names: about twenty bytes a name where a {@code HashMap} to boxed numbers takes about sixty. A
 * name that leaves is closed up over, so that no tombstones gather.
 *
 * <p>Not thread-safe.
 */
final class Roster {

  static final int NONE = -1;

  private @Nullable String[] names = new String[16];
  private int[] table = filled(32);
  private int[] free = new int[16];
  private int freeCount;
  private int used;
  private int size;

  int size() {
    return size;
  }

  /** {@return one more than the highest slot that was ever given} */
  int slotEnd() {
    return used;
  }

  /** {@return the slot of the name, {@link #NONE} if it has none} */
  int slotOf(String name) {
    return table[cellOf(name)];
  }

  /** {@return the name that holds the slot, null if it is free} */
  @Nullable String nameOf(int slot) {
    return names[slot];
  }

  /** {@return the slot of the name, a new one if it had none} */
  int enter(String name) {
    int cell = cellOf(name);
    if (table[cell] != NONE) {
      return table[cell];
    }
    int slot = freeCount > 0 ? free[--freeCount] : used++;
    if (slot >= names.length) {
      names = Arrays.copyOf(names, slot + (slot >> 1) + 1);
    }
    names[slot] = name;
    table[cell] = slot;
    size++;
    if (size * 2 > table.length) {
      rebuild(table.length * 2);
    }
    return slot;
  }

  /** Takes the name out and frees its slot; does nothing if it has none. */
  void leave(String name) {
    int cell = cellOf(name);
    int slot = table[cell];
    if (slot == NONE) {
      return;
    }
    closeUp(cell);
    names[slot] = null;
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, freeCount * 2);
    }
    free[freeCount++] = slot;
    size--;
  }

  private int cellOf(String name) {
    int mask = table.length - 1;
    int cell = homeOf(name, mask);
    while (table[cell] != NONE && !name.equals(names[table[cell]])) {
      cell = (cell + 1) & mask;
    }
    return cell;
  }

  /** Moves later names of the same run into the gap, so that probing never stops short of them. */
  private void closeUp(int emptied) {
    int mask = table.length - 1;
    int gap = emptied;
    int cell = (gap + 1) & mask;
    while (table[cell] != NONE) {
      int home = homeOf(holder(table[cell]), mask);
      if (((cell - home) & mask) >= ((cell - gap) & mask)) {
        table[gap] = table[cell];
        gap = cell;
      }
      cell = (cell + 1) & mask;
    }
    table[gap] = NONE;
  }

  private void rebuild(int length) {
    table = filled(length);
    int mask = length - 1;
    for (int slot = 0; slot < used; slot++) {
      String name = names[slot];
      if (name != null) {
        int cell = homeOf(name, mask);
        while (table[cell] != NONE) {
          cell = (cell + 1) & mask;
        }
        table[cell] = slot;
      }
    }
  }

  private String holder(int slot) {
    String name = names[slot];
    if (name == null) {
      throw new AssertionError("slot " + slot + " is in the table, but has no name");
    }
    return name;
  }

  /** Ticket numbers often differ in their last digits only: multiplying spreads them. */
  private static int homeOf(String name, int mask) {
    int spread = name.hashCode() * 0x9E3779B9;
    return (spread ^ (spread >>> 16)) & mask;
  }

  private static int[] filled(int length) {
    int[] cells = new int[length];
    Arrays.fill(cells, NONE);
    return cells;
  }
}
