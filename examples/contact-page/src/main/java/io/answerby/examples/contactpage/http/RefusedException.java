// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.http;

import java.util.Map;

/**
 * A request that is not answered as asked. Its message names the rule that was broken and never
 * repeats what the visitor sent.
 */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, String> headers;

  /**
   * Refuses a request.
   *
   * @param status the HTTP status, 400 or more
   * @param reason which rule was broken, without the visitor's words
   */
  public RefusedException(int status, String reason) {
    this(status, reason, Map.of());
  }

  /** As above, with headers such as {@code Allow} or {@code Retry-After}. */
  public RefusedException(int status, String reason, Map<String, String> headers) {
    super(reason, null, false, false);
    this.status = status;
    this.headers = Map.copyOf(headers);
  }

  /** {@return the HTTP status} */
  public int status() {
    return status;
  }

  /** {@return the headers that belong to the status} */
  public Map<String, String> headers() {
    return headers;
  }

  /** {@return which rule was broken} */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
