// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.http;

/** Answers requests. Must be safe for use by several threads. */
public interface Handler {

  /**
   * Answers a request.
   *
   * @throws RefusedException if the request cannot be taken; {@link #refuse} then answers it
   */
  Response handle(Request request);

  /** Says in a way that suits the request why it was refused. Must not throw. */
  Response refuse(Request request, RefusedException why);
}
