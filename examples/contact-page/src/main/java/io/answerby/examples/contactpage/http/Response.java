// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent back: a status, headers and a body. Immutable. */
public final class Response {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private Response(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** {@return a response with this body, not to be stored by anyone} */
  public static Response of(int status, String contentType, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    headers.put("Cache-Control", "no-store");
    return new Response(status, Map.copyOf(headers), body.clone());
  }

  /** {@return a page} */
  public static Response html(int status, String page) {
    return of(status, "text/html; charset=utf-8", page.getBytes(UTF_8));
  }

  /** {@return a JSON value} */
  public static Response json(int status, String json) {
    return of(status, "application/json; charset=utf-8", json.getBytes(UTF_8));
  }

  /** {@return a problem as RFC 9457 writes it} */
  public static Response problem(int status, String json) {
    return of(status, "application/problem+json; charset=utf-8", json.getBytes(UTF_8));
  }

  /** {@return the order to fetch another page with GET} */
  public static Response seeOther(String path) {
    return of(303, "text/plain; charset=utf-8", new byte[0]).with("Location", path);
  }

  /** {@return that all is well and there is nothing to say} */
  public static Response noContent() {
    return new Response(204, Map.of("Cache-Control", "no-store"), new byte[0]);
  }

  /** {@return a copy with this header, in place of one of the same name} */
  public Response with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, Map.copyOf(more), body);
  }

  /** {@return the status} */
  public int status() {
    return status;
  }

  /** {@return the headers by name} */
  public Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }
}
