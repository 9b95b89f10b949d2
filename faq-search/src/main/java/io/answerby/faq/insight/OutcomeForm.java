// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The form in which outcomes are stored: one line of JSON each, with the number of the form.
 *
 * <pre>{@code
 * {"form":2,"kind":"answered","suggestion":"s-1","at":"2026-11-21T10:00:00Z","faq":"returns"}
 * }</pre>
 *
 * <p>Every form that was ever written can be read for ever. Safe for use by several threads.
 */
public final class OutcomeForm {

  private static final int FORM = 2;
  private static final int FORM_WITHOUT_CONFIDENCE = 1;
  private static final int LONGEST_LINE = 100_000;
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private OutcomeForm() {}

  /** {@return the outcome as one line of JSON, without a line break} */
  public static String write(Outcome outcome) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeNumberField("form", FORM);
      json.writeStringField("kind", kind(outcome));
      json.writeStringField("suggestion", outcome.suggestionId());
      json.writeStringField("at", outcome.at().toString());
      writeParts(outcome, json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private static String kind(Outcome outcome) {
    if (outcome instanceof Outcome.Suggested) {
      return "suggested";
    } else if (outcome instanceof Outcome.Opened) {
      return "opened";
    } else if (outcome instanceof Outcome.Answered) {
      return "answered";
    } else if (outcome instanceof Outcome.TakenBack) {
      return "taken-back";
    } else if (outcome instanceof Outcome.NotAnswered) {
      return "not-answered";
    } else if (outcome instanceof Outcome.StillNeedsHelp) {
      return "still-needs-help";
    }
    return "ticket-created";
  }

  private static void writeParts(Outcome outcome, JsonGenerator json) throws IOException {
    if (outcome instanceof Outcome.Suggested suggested) {
      json.writeStringField("question", suggested.question());
      json.writeStringField("lang", suggested.language());
      json.writeArrayFieldStart("faqs");
      for (String id : suggested.faqIds()) {
        json.writeString(id);
      }
      json.writeEndArray();
      json.writeStringField("faqLang", suggested.faqLanguage());
      json.writeNumberField("confidence", suggested.confidence());
      json.writeBooleanField("heldOut", suggested.heldOut());
      json.writeStringField("asker", suggested.asker());
      json.writeStringField("account", suggested.account());
    } else if (outcome instanceof Outcome.Opened opened) {
      json.writeStringField("faq", opened.faqId());
    } else if (outcome instanceof Outcome.Answered answered) {
      json.writeStringField("faq", answered.faqId());
    } else if (outcome instanceof Outcome.TakenBack takenBack) {
      json.writeStringField("faq", takenBack.faqId());
    } else if (outcome instanceof Outcome.NotAnswered notAnswered) {
      json.writeStringField("faq", notAnswered.faqId());
    } else if (outcome instanceof Outcome.TicketCreated ticket) {
      json.writeStringField("account", ticket.account());
    }
  }

  /**
   * Returns the outcome that was written.
   *
   * @throws IllegalArgumentException if it is not a line that {@link #write} made; the message
   *     holds nothing of the line
   */
  public static Outcome read(String line) {
    requireNonNull(line, "line");
    if (line.length() > LONGEST_LINE) {
      throw new IllegalArgumentException(
          "outcome must be at most " + LONGEST_LINE + " characters, but was " + line.length());
    }
    try (JsonParser json = JSON.createParser(line)) {
      Members members = Members.read(json);
      return outcome(members);
    } catch (IOException e) {
      // no cause: the parser's message may hold the customer's words
      throw new IllegalArgumentException("outcome must be one JSON object, but was not");
    }
  }

  private static Outcome outcome(Members members) {
    int form = members.form();
    if (form != FORM && form != FORM_WITHOUT_CONFIDENCE) {
      throw new IllegalArgumentException("outcome must have form 1 or 2, but was " + form);
    }
    String kind = members.text("kind");
    String suggestion = members.text("suggestion");
    Instant at = members.instant("at");
    return switch (kind) {
      case "suggested" ->
          new Outcome.Suggested(
              suggestion,
              at,
              members.text("question"),
              members.text("lang"),
              members.faqs(),
              form == FORM_WITHOUT_CONFIDENCE ? "" : members.text("faqLang"),
              form == FORM_WITHOUT_CONFIDENCE ? 0 : members.number("confidence"),
              members.flag("heldOut"),
              members.text("asker"),
              members.text("account"));
      case "opened" -> new Outcome.Opened(suggestion, at, members.text("faq"));
      case "answered" -> new Outcome.Answered(suggestion, at, members.text("faq"));
      case "taken-back" -> new Outcome.TakenBack(suggestion, at, members.text("faq"));
      case "not-answered" -> new Outcome.NotAnswered(suggestion, at, members.text("faq"));
      case "still-needs-help" -> new Outcome.StillNeedsHelp(suggestion, at);
      case "ticket-created" -> new Outcome.TicketCreated(suggestion, at, members.text("account"));
      default -> throw new IllegalArgumentException("outcome must have a known kind, but had not");
    };
  }

  /** The members of one object: texts, flags and the number of the form as text, the FAQs' ids. */
  private record Members(Map<String, String> scalars, List<String> faqs) {

    static Members read(JsonParser json) throws IOException {
      Map<String, String> scalars = new HashMap<>();
      List<String> faqs = new ArrayList<>();
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("outcome must be one JSON object, but was not");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_ARRAY && name.equals("faqs")) {
          while (json.nextToken() == JsonToken.VALUE_STRING) {
            faqs.add(json.getText());
          }
        } else if (value.isScalarValue()) {
          scalars.put(name, json.getText());
        }
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("outcome must be one JSON object, but more follows it");
      }
      return new Members(scalars, faqs);
    }

    String text(String name) {
      String value = scalars.get(name);
      if (value == null) {
        throw new IllegalArgumentException("outcome must have '" + name + "', but had not");
      }
      return value;
    }

    int form() {
      try {
        return Integer.parseInt(text("form"));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("form must be a number, but was not");
      }
    }

    double number(String name) {
      try {
        return Double.parseDouble(text(name));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(name + " must be a number, but was not");
      }
    }

    boolean flag(String name) {
      return text(name).equals("true");
    }

    Instant instant(String name) {
      try {
        return Instant.parse(text(name));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(name + " must be an ISO instant, but was not");
      }
    }
  }
}
