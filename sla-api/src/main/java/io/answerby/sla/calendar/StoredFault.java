// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that is wrong in a stored form.
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 *
 * @param pointer where, as a JSON pointer (RFC 6901): {@code /channels/0/targets/1/within}
 * @param rule what it must do, such as {@code be greater than zero}
 * @param value what it was, as text
 */
public record StoredFault(String pointer, String rule, String value) {

  /** Checks for null. */
  public StoredFault {
    requireNonNull(pointer, "pointer");
    requireNonNull(rule, "rule");
    requireNonNull(value, "value");
  }

  /**
   * Throws all faults together, if there are any.
   *
   * @param subject what could not be read
   * @throws IllegalArgumentException naming every fault
   */
  public static void throwIfAny(String subject, List<StoredFault> faults) {
    if (!faults.isEmpty()) {
      var text = new StringBuilder(subject).append(" cannot be read");
      faults.forEach(fault -> text.append("\n- ").append(fault));
      throw new IllegalArgumentException(text.toString());
    }
  }

  /**
   * {@return the pointer to a member of what another pointer names}
   *
   * @param pointer to an object; empty for the whole
   * @param member its name as it stands in the object; what has a meaning in pointers is escaped
   */
  public static String member(String pointer, String member) {
    return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
  }

  /** {@return the pointer, the rule and the value as a sentence} */
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "the whole" : pointer) + " must " + rule + ", but was " + value;
  }
}
