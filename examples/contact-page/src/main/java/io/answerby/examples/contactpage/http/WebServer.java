// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A web server for this computer only: it listens on the loopback address, gives every response the
 * headers that keep a page safe, and logs neither what visitors send nor who they are.
 */
public final class WebServer implements AutoCloseable {

  static {
    // read once, when the JDK's server is first used. Without nodelay JDK 17 needs 40 ms a response
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // seconds that a client may take to send a request, and to take its response
    setUnlessSet("sun.net.httpserver.maxReqTime", "20");
    setUnlessSet("sun.net.httpserver.maxRspTime", "20");
    setUnlessSet("jdk.httpserver.maxConnections", "200");
  }

  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  private static final int THREADS = 16;
  private static final int MOST_WAITING = 64;

  private static final Map<String, String> HEADERS_OF_EVERY_RESPONSE =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
              + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
              + " require-trusted-types-for 'script'; trusted-types 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private final HttpServer server;
  private final ThreadPoolExecutor workers;
  private final Handler handler;

  private WebServer(HttpServer server, ThreadPoolExecutor workers, Handler handler) {
    this.server = server;
    this.workers = workers;
    this.handler = handler;
  }

  /**
   * Starts a server.
   *
   * @param port where to listen; 0 for any free port
   * @throws java.net.BindException if the port is taken
   */
  public static WebServer start(int port, Handler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> new Thread(task, "contact-page"));
    workers.allowCoreThreadTimeOut(true);
    WebServer web = new WebServer(server, workers, handler);
    server.setExecutor(workers);
    server.createContext("/", web::answer);
    server.start();
    return web;
  }

  /** {@return where the server is found, such as {@code http://127.0.0.1:8080}} */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }

  private int port() {
    return server.getAddress().getPort();
  }

  /** Stops listening, after requests under way have had up to a second to end. */
  @Override
  public void close() {
    workers.shutdown();
    try {
      // not the server's own delay: Java 17 sits it out even when there is nothing to wait for
      boolean unused = workers.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
  }

  private void answer(HttpExchange exchange) {
    Request request = new Request(exchange);
    try (exchange) {
      send(exchange, responseTo(request));
    } catch (IOException | UncheckedIOException e) {
      // the visitor left, or typed on: nobody waits for this response any more
      log.trace("a response was not taken");
    }
  }

  private Response responseTo(Request request) {
    try {
      checkHost(request);
      if (request.method().equals("POST")) {
        checkComesFromOwnPage(request);
      }
      return handler.handle(request);
    } catch (RefusedException refused) {
      return handler.refuse(request, refused);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      // not the exception itself: its message might hold what a visitor wrote
      log.error("a request failed: {} at {}", e.getClass().getName(), firstFrame(e));
      return handler.refuse(request, new RefusedException(500, "the request failed"));
    }
  }

  private static String firstFrame(RuntimeException e) {
    StackTraceElement[] frames = e.getStackTrace();
    return frames.length == 0 ? "an unknown place" : frames[0].toString();
  }

  /** Another site's name that was pointed at this computer must not reach the pages. */
  private void checkHost(Request request) {
    String host = request.header("Host").orElse("").toLowerCase(Locale.ROOT);
    if (!Set.of("127.0.0.1:" + port(), "localhost:" + port(), "[::1]:" + port()).contains(host)) {
      throw new RefusedException(421, "Host must be this server");
    }
  }

  /**
   * Refuses forms and scripts of other sites. Pages without a referrer send {@code Origin: null}
   * with their own forms, so only browsers too old for {@code Sec-Fetch-Site} are judged by it.
   */
  private static void checkComesFromOwnPage(Request request) {
    String site = request.header("Sec-Fetch-Site").orElse("");
    boolean foreign =
        site.isEmpty()
            ? !request.header("Origin").map(origin -> isOwn(origin, request)).orElse(true)
            : !site.equals("same-origin") && !site.equals("none");
    if (foreign) {
      throw new RefusedException(403, "the request must come from this site's own page");
    }
  }

  private static boolean isOwn(String origin, Request request) {
    return origin.equals("null") || origin.equals("http://" + request.header("Host").orElse(""));
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    HEADERS_OF_EVERY_RESPONSE.forEach(exchange.getResponseHeaders()::set);
    response.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = response.body();
    boolean bodyless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(response.status(), bodyless ? -1 : body.length);
    if (!bodyless) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
