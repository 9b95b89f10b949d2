// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Contacts, instants and waits in plain English. */
final class Words {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private Words() {}

  /** {@return the contact, such as {@code a contact by email on Thu 24 Dec 2026 14:01}} */
  static String of(Contact contact, ZoneId zone) {
    return of(contact) + " on " + moment(contact.at(), zone);
  }

  /** {@return the contact at any time, such as {@code a contact by email of priority high}} */
  static String of(Contact contact) {
    boolean inStore = contact.channel().equals(Channel.IN_STORE);
    var words = new StringBuilder("a contact ");
    words.append(inStore ? "in the store" : "by " + contact.channel());
    contact.priority().ifPresent(priority -> words.append(" of priority ").append(priority));
    contact.tier().ifPresent(tier -> words.append(" of tier ").append(tier));
    contact.calendar().ifPresent(calendar -> words.append(" of calendar ").append(calendar));
    contact.attributes().forEach((k, v) -> words.append(" with ").append(k).append(' ').append(v));
    return words.toString();
  }

  static String moment(Instant instant, ZoneId zone) {
    return MOMENT.format(instant.atZone(zone));
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** {@return an amount of wall-clock time, such as {@code 3 d 19 h}} */
  static String of(Duration wait) {
    var words = new StringBuilder();
    append(words, wait.toDays(), "d");
    append(words, wait.toHoursPart(), "h");
    append(words, wait.toMinutesPart(), "m");
    append(words, wait.toSecondsPart(), "s");
    return words.isEmpty() ? "0 m" : words.toString();
  }

  private static void append(StringBuilder words, long number, String unit) {
    if (number != 0) {
      words.append(words.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
    }
  }

  static String capitalised(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
