// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.quickstart;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.IN_STORE;
import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqIndex;
import io.answerby.faq.Suggestions;
import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.Deadline;
import io.answerby.sla.engine.SlaEngine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The program that the README shows, with its output. */
public final class Quickstart {

  private Quickstart() {}

  /** Prints the deadlines of an email and what the FAQs say to two questions. */
  public static void main(String[] args) {
    print(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  // spotless:off
  static void print(PrintStream out) {
    BusinessCalendar karachi = BusinessCalendar.named("karachi-desk").in("Asia/Karachi")
        .open("Mon-Thu", "09:00-13:00", "14:00-18:00")
        .open("Fri", "09:00-12:30", "15:00-18:00")
        .closed(LocalDate.of(2026, 12, 25), "Christmas")
        .build();

    ResponseStandards standards = ResponseStandards.define("web-shop", 1, s -> s
        .calendar(karachi)
        .channel(EMAIL, c -> c
            .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4))
                                          .neverLaterThan(Duration.ofHours(24))
                                          .warnAtPercent(50, 80)
                                          .objectivePercent(95))
            .target(FIRST_RESOLUTION, t -> t.withinBusinessDays(2)))
        .channel(PHONE, c -> c
            .target(ANSWER, t -> t.withinElapsed(Duration.ofMinutes(3)).objectivePercent(80)))
        .channel(IN_STORE, c -> c
            .target(ANSWER, t -> t.withinElapsed(Duration.ofMinutes(5)))));

    SlaEngine sla = SlaEngine.of(standards);
    Instant receivedAt = Instant.parse("2026-12-24T11:30:00Z"); // Thu 24 Dec 16:30 in Karachi
    Deadline due = sla.deadline(Contact.by(EMAIL).at(receivedAt).priority("high"), FIRST_RESPONSE);
    out.println(due.at());
    out.println(due.explain());

    List<FaqEntry> entries = List.of(
        FaqEntry.define("track", "en", e -> e
            .question("Where is my order?")
            .variants("Has my parcel been sent yet?", "How do I track a package?")
            .answer("Open the link in your shipping email to see where it is.")),
        FaqEntry.of("return", "en", "How do I send something back?",
            "Within 30 days, with the label that came in the box."),
        FaqEntry.of("invoice", "en", "Can I have an invoice for my company?",
            "Yes: enter your tax number at checkout."));

    try (FaqIndex faqs = FaqIndex.of(entries)) {
      for (String question : List.of("where is my parcel", "do you sell gift cards")) {
        Suggestions found = faqs.suggest(question);
        out.println(found.best().map(f -> f.entry().answer()).orElse("(nothing: better a person)"));
      }
    }
  }
  // spotless:on
}
