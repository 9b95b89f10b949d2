// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import java.io.IOException;

/**
 * Knows whether a link of an FAQ leads somewhere. The shop implements it: this library never goes
 * to the network by itself. {@link CatalogueLint#findings()} calls it on its own thread, once for
 * each link, one after the other.
 */
@FunctionalInterface
public interface LinkCheck {

  /**
   * Returns whether the link leads somewhere.
   *
   * @param link as it is in the entry, such as {@code /returns} or {@code https://…}
   * @throws IOException if that cannot be found out
   */
  boolean isAlive(String link) throws IOException;
}
