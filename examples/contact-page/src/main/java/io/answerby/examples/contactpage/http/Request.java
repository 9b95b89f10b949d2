// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request as the pages see it. Its body is read at most once. */
public final class Request {

  private final HttpExchange exchange;

  Request(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /** {@return the method, such as {@code POST}} */
  public String method() {
    return exchange.getRequestMethod();
  }

  /** {@return the path, decoded, without the query} */
  public String path() {
    return String.valueOf(exchange.getRequestURI().getPath());
  }

  /**
   * {@return the value of a query parameter, if there is one}
   *
   * @throws RefusedException if the query cannot be read
   */
  public Optional<String> query(String name) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? Optional.empty() : Optional.ofNullable(FormBody.parse(query).get(name));
  }

  /** {@return the first header of that name, if there is one} */
  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /**
   * {@return who asks, for counting requests: the address, of IPv6 the network that one household
   * has}
   */
  public String client() {
    InetAddress address = exchange.getRemoteAddress().getAddress();
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
  }

  /**
   * {@return the body as text}
   *
   * @param contentType the only media type that is taken
   * @param mostBytes how long the body may be
   * @throws RefusedException 415 for another type, 413 for a longer body, 400 if it is not UTF-8
   */
  public String text(String contentType, int mostBytes) {
    String sent = header("Content-Type").orElse("").split(";", 2)[0].strip();
    if (!sent.toLowerCase(Locale.ROOT).equals(contentType)) {
      throw new RefusedException(415, "Content-Type must be " + contentType);
    }
    if (header("Content-Encoding").isPresent()) {
      throw new RefusedException(415, "the body must not be compressed");
    }
    byte[] bytes;
    try {
      bytes = exchange.getRequestBody().readNBytes(mostBytes + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.length > mostBytes) {
      throw new RefusedException(
          413, "the body must be at most " + mostBytes + " bytes", Map.of("Connection", "close"));
    }
    return FormBody.utf8(bytes);
  }

  /**
   * {@return the fields of a form that was sent by POST}
   *
   * @throws RefusedException as {@link #text} does
   */
  public Map<String, String> form(int mostBytes) {
    return FormBody.parse(text("application/x-www-form-urlencoded", mostBytes));
  }

  /** Method and path only: what visitors write never shows. */
  @Override
  public String toString() {
    return method() + " " + path();
  }
}
