// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage;

import io.answerby.examples.contactpage.answers.Answers;
import io.answerby.examples.contactpage.desk.InboxTicket;
import io.answerby.examples.contactpage.http.WebServer;
import io.answerby.faq.insight.FaqInsights;
import io.answerby.faq.insight.OutcomeLog;
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
   * Starts to serve, and to learn once a day from what visitors say of the answers.
   *
   * @param port where to listen; 0 for any free port
   * @param time tells what time it is in the shop
   * @throws java.net.BindException if the port is taken
   */
  public static ContactSite start(int port, InstantSource time) throws IOException {
    Answers answers = shopAnswers();
    ContactRoutes routes = new ContactRoutes(time, answers);
    try {
      WebServer server = WebServer.start(port, routes);
      DailyLearning learning = DailyLearning.start(routes.outcomes()::learn);
      Runnable atClose =
          () -> {
            learning.close();
            answers.close();
          };
      return new ContactSite(routes, server, atClose);
    } catch (IOException | RuntimeException e) {
      answers.close();
      throw e;
    }
  }

  /**
   * Starts to serve with answers that several sites share; they learn only when told to, and are
   * left open when this site closes.
   *
   * @param port where to listen; 0 for any free port
   * @param time tells what time it is in the shop
   * @throws java.net.BindException if the port is taken
   */
  public static ContactSite start(int port, InstantSource time, Answers answers)
      throws IOException {
    ContactRoutes routes = new ContactRoutes(time, answers);
    return new ContactSite(routes, WebServer.start(port, routes), () -> {});
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

  /** {@return what became of the answers that visitors saw, for {@link FaqInsights}} */
  public OutcomeLog outcomes() {
    return routes.outcomes().log();
  }

  /** Learns now from what visitors said of the answers, as it otherwise does once a day. */
  public void learn() {
    routes.outcomes().learn();
  }

  /** Stops serving and learning. */
  @Override
  public void close() {
    server.close();
    atClose.run();
  }
}
