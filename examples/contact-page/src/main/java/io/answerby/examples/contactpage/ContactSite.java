// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage;

import io.answerby.examples.contactpage.answers.Answers;
import io.answerby.examples.contactpage.desk.InboxTicket;
import io.answerby.examples.contactpage.http.WebServer;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** The demo shop's contact page, being served on this computer. Thread-safe. */
public final class ContactSite implements AutoCloseable {

  private final ContactRoutes routes;
  private final WebServer server;
  private final Runnable atClose;

  private ContactSite(ContactRoutes routes, WebServer server, Runnable atClose) {
    this.routes = routes;
    this.server = server;
    this.atClose = atClose;
  }

  /**
   * Starts to serve.
   *
   * @param port where to listen; 0 for any free port
   * @param time tells what time it is in the shop
   * @throws java.net.BindException if the port is taken
   */
  public static ContactSite start(int port, InstantSource time) throws IOException {
    Answers answers = shopAnswers();
    try {
      return start(port, time, answers, answers::close);
    } catch (IOException | RuntimeException e) {
      answers.close();
      throw e;
    }
  }

  /**
   * Starts to serve with answers that several sites share; they are left open when this one closes.
   *
   * @param port where to listen; 0 for any free port
   * @param time tells what time it is in the shop
   * @throws java.net.BindException if the port is taken
   */
  public static ContactSite start(int port, InstantSource time, Answers answers)
      throws IOException {
    return start(port, time, answers, () -> {});
  }

  private static ContactSite start(int port, InstantSource time, Answers answers, Runnable atClose)
      throws IOException {
    ContactRoutes routes = new ContactRoutes(time, answers);
    return new ContactSite(routes, WebServer.start(port, routes), atClose);
  }

  /** {@return the shop's answers in all languages that its pages speak} */
  public static Answers shopAnswers() {
    return Answers.in(ContactRoutes.tags());
  }

  /** {@return the address of the contact page, such as {@code http://127.0.0.1:8080/support}} */
  public URI address() {
    return server.address().resolve("/support");
  }

  /** {@return what visitors sent, oldest first} */
  public List<InboxTicket> tickets() {
    return routes.tickets();
  }

  /** Stops serving. */
  @Override
  public void close() {
    server.close();
    atClose.run();
  }
}
