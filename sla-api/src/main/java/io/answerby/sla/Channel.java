// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

/**
 * A way in which a customer reaches the shop: by email, on the phone, in store and so on.
 *
 * <p>The set is open. The five channels every shop knows are constants here; a shop that also
 * answers on a messenger adds {@code Channel.of("whatsapp")}. Channels are compared by name, so
 * {@code Channel.of("email")} equals {@link #EMAIL}. Immutable and thread-safe.
 *
 * @param name lower-case letters, digits and inner hyphens, at most 64 characters, such as {@code
 *     web-form}
 */
public record Channel(String name) {

  /** Email. */
  public static final Channel EMAIL = new Channel("email");

  /** The telephone: calls in, and the calls back that follow a voicemail. */
  public static final Channel PHONE = new Channel("phone");

  /** The counter of a shop that customers walk into. */
  public static final Channel IN_STORE = new Channel("in-store");

  /** The contact form on the shop's pages. */
  public static final Channel WEB_FORM = new Channel("web-form");

  /** Live chat with a person. */
  public static final Channel CHAT = new Channel("chat");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name has other characters or is too long
   */
  public Channel {
    requireNonNull(name, "name");
    if (!Names.isName(name)) {
      throw new IllegalArgumentException(
          "channel name must " + Names.RULE + ", but was '" + name + "'");
    }
  }

  /** {@return the channel of that name} */
  public static Channel of(String name) {
    return new Channel(name);
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }
}
