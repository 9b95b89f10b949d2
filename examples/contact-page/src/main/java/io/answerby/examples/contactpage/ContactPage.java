// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.time.InstantSource;
import java.util.OptionalInt;

/**
 * Starts the demo shop and prints its address.
 *
 * <p>It listens on this computer only, on port 8080 unless another is given as the argument. If
 * that port is taken it says so and takes a free one. Ctrl-C stops it.
 */
public final class ContactPage {

  private static final int USUAL_PORT = 8080;
  private static final int HIGHEST_PORT = 65_535;

  private ContactPage() {}

  /**
   * Starts the demo shop.
   *
   * @param args nothing, or the port
   */
  public static void main(String[] args) throws IOException {
    OptionalInt port = port(args);
    if (port.isEmpty()) {
      System.err.println("usage: ContactPage [port], a number from 0 to " + HIGHEST_PORT);
      return;
    }
    ContactSite site = start(port.getAsInt(), InstantSource.system(), System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(site::close, "stop contact page"));
    System.out.println("The demo shop is open at " + site.address());
    System.out.println("Press Ctrl-C to close it.");
  }

  static ContactSite start(int port, InstantSource time, PrintStream out) throws IOException {
    try {
      return ContactSite.start(port, time);
    } catch (BindException e) {
      out.println("Port " + port + " is taken by another program; the shop takes a free one.");
      return ContactSite.start(0, time);
    }
  }

  private static OptionalInt port(String[] args) {
    if (args.length == 0) {
      return OptionalInt.of(USUAL_PORT);
    }
    try {
      int port = Integer.parseInt(args[0]);
      return args.length == 1 && port >= 0 && port <= HIGHEST_PORT
          ? OptionalInt.of(port)
          : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
