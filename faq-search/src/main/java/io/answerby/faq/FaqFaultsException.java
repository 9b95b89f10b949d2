// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when FAQs cannot be taken as they are written, with every fault that was found.
 *
 * <p>The message holds them all, one a line; {@link #faults()} is for a shop that shows them beside
 * its own editor.
 */
public final class FaqFaultsException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  private static final int SHOWN = 50;

  @SuppressWarnings("serial") // an immutable list of records of text; nothing here is sent by wire
  private final List<FaqFault> faults;

  /**
   * Says what is wrong.
   *
   * @param faults one or more, in the order in which they were found
   * @throws IllegalArgumentException if there is none
   */
  public FaqFaultsException(List<FaqFault> faults) {
    super(message(faults));
    this.faults = List.copyOf(faults);
  }

  /** {@return every fault, in the order in which they were found; at least one} */
  public List<FaqFault> faults() {
    return faults;
  }

  private static String message(List<FaqFault> faults) {
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("faults must hold at least one, but was empty");
    }
    if (faults.size() == 1) {
      return faults.get(0).toString();
    }
    String rest =
        faults.size() > SHOWN ? "\n- and " + (faults.size() - SHOWN) + " more faults" : "";
    return faults.stream()
        .limit(SHOWN)
        .map(fault -> "- " + fault)
        .collect(Collectors.joining("\n", faults.size() + " faults:\n", rest));
  }
}
