// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import io.answerby.examples.contactpage.desk.Shop;
import io.answerby.examples.contactpage.desk.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sentences about hours and promises, by the name of the place on the page where each stands.
 * The page is written with them, and the script puts newer ones in the same places.
 */
public final class ChannelTexts {

  private ChannelTexts() {}

  /** {@return the sentences; an empty one where there is nothing to say} */
  public static Map<String, String> of(Wording words, Standing standing) {
    Map<String, String> texts = new LinkedHashMap<>();
    String state = state(words, standing);
    texts.put("phone-state", state);
    texts.put("phone-promise", wait(words, "promise.phone", standing.phone()));
    texts.put("store-state", state);
    texts.put("store-promise", wait(words, "promise.store", standing.counter()));
    texts.put("form-promise", promise(words, standing.form()));
    texts.put("email-promise", promise(words, standing.email()));
    return texts;
  }

  private static String state(Wording words, Standing standing) {
    String zone = words.text("zone");
    if (standing.open()) {
      return standing
          .changesAt()
          .map(close -> words.text("state.open", words.timeOfDay(close, Shop.ZONE), zone))
          .orElse("");
    }
    return standing
        .changesAt()
        .map(open -> words.text("state.closed", words.moment(open, Shop.ZONE), zone))
        .orElse(words.text("state.closed.unknown"));
  }

  private static String wait(Wording words, String key, Optional<Duration> within) {
    return within.map(wait -> words.text(key, wait.plusSeconds(59).toMinutes())).orElse("");
  }

  private static String promise(Wording words, Optional<Instant> by) {
    return by.map(
            instant ->
                words.text("promise.written", words.moment(instant, Shop.ZONE), words.text("zone")))
        .orElse(words.text("promise.none"));
  }
}
