// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much JSON as the golden files need: objects, lists, text without escapes, whole numbers. */
final class Json {

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  static String write(StoredTicket ticket) {
    var out = new StringBuilder();
    write(ticket, "", out);
    return out.append('\n').toString();
  }

  private static void write(StoredTicket ticket, String indent, StringBuilder out) {
    out.append("{\"format\": ").append(ticket.format());
    out.append(", \"id\": \"").append(ticket.id()).append("\", \"events\": [");
    String separator = "\n";
    for (StoredEvent event : ticket.events()) {
      out.append(separator).append(indent).append("  {\"kind\": \"").append(event.kind());
      out.append("\", \"id\": \"").append(event.id());
      out.append("\", \"at\": \"").append(event.at()).append("\", \"facts\": {");
      String comma = "";
      for (Map.Entry<String, String> fact : event.facts().entrySet()) {
        out.append(comma).append('"').append(fact.getKey()).append("\": \"");
        out.append(fact.getValue()).append('"');
        comma = ", ";
      }
      out.append("}, \"source\": [");
      for (StoredTicket source : event.source()) {
        write(source, indent + "    ", out);
      }
      out.append("]}");
      separator = ",\n";
    }
    out.append('\n').append(indent).append("]}");
  }

  static StoredTicket read(String text) {
    return ticket(new Json(text).value());
  }

  private static StoredTicket ticket(Object value) {
    Map<?, ?> map = (Map<?, ?>) value;
    var events = new ArrayList<StoredEvent>();
    for (Object each : (List<?>) of(map, "events")) {
      Map<?, ?> event = (Map<?, ?>) each;
      var facts = new LinkedHashMap<String, String>();
      ((Map<?, ?>) of(event, "facts"))
          .forEach((name, fact) -> facts.put(String.valueOf(name), String.valueOf(fact)));
      events.add(
          new StoredEvent(
              (String) of(event, "kind"),
              (String) of(event, "id"),
              (String) of(event, "at"),
              facts,
              ((List<?>) of(event, "source")).stream().map(Json::ticket).toList()));
    }
    return new StoredTicket((Integer) of(map, "format"), (String) of(map, "id"), events);
  }

  private static Object of(Map<?, ?> map, String name) {
    Object value = map.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " must be given, but the object has " + map);
    }
    return value;
  }

  private Object value() {
    skip();
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      default -> number();
    };
  }

  private Map<String, Object> object() {
    var map = new LinkedHashMap<String, Object>();
    at++;
    while (next() != '}') {
      String name = string();
      next();
      at++;
      map.put(name, value());
      comma();
    }
    at++;
    return map;
  }

  private List<Object> list() {
    var list = new ArrayList<Object>();
    at++;
    while (next() != ']') {
      list.add(value());
      comma();
    }
    at++;
    return list;
  }

  private String string() {
    int end = text.indexOf('"', at + 1);
    String read = text.substring(at + 1, end);
    at = end + 1;
    return read;
  }

  private Integer number() {
    int start = at;
    while (Character.isDigit(text.charAt(at))) {
      at++;
    }
    return Integer.valueOf(text.substring(start, at));
  }

  private void comma() {
    if (next() == ',') {
      at++;
      skip();
    }
  }

  private char next() {
    skip();
    return text.charAt(at);
  }

  private void skip() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
