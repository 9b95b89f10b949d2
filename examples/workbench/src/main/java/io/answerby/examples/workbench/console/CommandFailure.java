// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.console;

/**
 * Says in one plain sentence why a command could not do its job; the program prints it and ends
 * with exit code 1.
 */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Fails for a reason of the command's own.
   *
   * @param sentence what could not be done and why
   */
  public CommandFailure(String sentence) {
    super(sentence);
  }

  /**
   * Fails because something else did.
   *
   * @param sentence what could not be done and why
   * @param cause what {@code --stack-trace} shows
   */
  public CommandFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
