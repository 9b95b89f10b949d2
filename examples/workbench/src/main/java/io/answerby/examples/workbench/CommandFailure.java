// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench;

/**
 * Says in one plain sentence why a command could not do its job; the program prints it and ends
 * with exit code 1.
 */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandFailure(String sentence) {
    super(sentence);
  }

  CommandFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
