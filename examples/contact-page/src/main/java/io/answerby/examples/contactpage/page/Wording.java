// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of one language. Names of days and months are the shop's own, in the case that its
 * sentences need, so that every Java version writes the same. Immutable.
 */
public final class Wording {

  private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Wording(language, read(language)));
    }
  }

  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Language language;
  private final Properties texts;

  private Wording(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  /** {@return the words of a language} */
  public static Wording in(Language language) {
    return requireNonNull(ALL.get(language));
  }

  /** {@return the language} */
  public Language language() {
    return language;
  }

  /**
   * {@return a text, with each <code>{n}</code> replaced by the n-th value}
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public String text(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text '" + key + "' in " + language.tag());
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** {@return a text in the form that the language uses with a number} */
  public String count(String key, int number) {
    return text(key + "." + pluralForm(number), number);
  }

  /** {@return date and time of day, such as {@code Monday 23 November, 09:00}} */
  public String moment(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    return text(
        "moment",
        text("day." + local.getDayOfWeek().getValue()),
        local.getDayOfMonth(),
        text("month." + local.getMonthValue()),
        timeOfDay(instant, zone));
  }

  /** {@return the time of day, such as {@code 09:00}} */
  public String timeOfDay(Instant instant, ZoneId zone) {
    return TIME_OF_DAY.format(instant.atZone(zone));
  }

  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** The plural forms of Unicode CLDR, as far as these languages and whole numbers need them. */
  private String pluralForm(int number) {
    return switch (language) {
      case ENGLISH, URDU -> number == 1 ? "one" : "other";
      case HINDI, BENGALI -> number == 0 || number == 1 ? "one" : "other";
      case LATVIAN -> {
        if (number % 10 == 0 || (number % 100 >= 11 && number % 100 <= 19)) {
          yield "zero";
        }
        yield number % 10 == 1 ? "one" : "other";
      }
    };
  }

  private static Properties read(Language language) {
    String name = "words_" + language.tag() + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource '" + name + "'");
      }
      texts.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
