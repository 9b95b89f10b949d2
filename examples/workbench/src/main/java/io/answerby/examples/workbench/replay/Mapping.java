// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import io.answerby.sla.Channel;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a log mean.
 *
 * @param zone where the log's clock hung
 * @param timestamps how it writes instants
 * @param missing the texts that stand for nothing, such as {@code ?}
 * @param ticket the column of the ticket's id
 * @param channel how customers came
 * @param priority the column of the priority, and what its words become
 * @param tier the column of the customer's tier, and what its words become
 * @param attributes the columns that become attributes, by the attribute's name
 * @param opened the column that says when the ticket was opened
 * @param history what is in a log with many rows a ticket; empty for one row a ticket
 * @param moments what is in a log with one row a ticket
 */
record Mapping(
    ZoneId zone,
    Charset charset,
    char delimiter,
    Optional<DateTimeFormatter> timestamps,
    Set<String> missing,
    String ticket,
    Channels channel,
    Optional<Words> priority,
    Optional<Words> tier,
    Map<String, String> attributes,
    Optional<String> opened,
    Optional<History> history,
    Moments moments) {

  /**
   * A column whose words are translated.
   *
   * @param values what each word becomes; empty to leave all as they are
   */
  record Words(String column, Map<String, String> values) {

    String translate(String word) {
      return values.isEmpty() ? word : values.getOrDefault(word, word);
    }
  }

  /**
   * How the log names channels.
   *
   * @param column its column, or empty if all came the same way
   * @param values the channel for each word
   * @param always the channel if there is no column
   */
  record Channels(Optional<String> column, Map<String, Channel> values, Optional<Channel> always) {}

  /**
   * A log that has a row for each change.
   *
   * @param at the column that says when
   * @param state the column of the state
   * @param meanings what each state means
   * @param team the column of the team that has the ticket
   * @param agent the column of the person who has it
   */
  record History(
      String at,
      String state,
      Map<String, Meaning> meanings,
      Optional<String> team,
      Optional<String> agent) {}

  /** The timestamp columns of a log that has a row for each ticket. */
  record Moments(Optional<String> firstReply, Optional<String> resolved, Optional<String> closed) {}

  /** {@return whether the log shows replies, so that a first response can be judged} */
  boolean showsReplies() {
    return moments.firstReply().isPresent()
        || history.filter(h -> h.meanings().containsValue(Meaning.AGENT_REPLIED)).isPresent();
  }

  /** {@return every column that the log must have} */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    columns.add(ticket);
    channel.column().ifPresent(columns::add);
    priority.map(Words::column).ifPresent(columns::add);
    tier.map(Words::column).ifPresent(columns::add);
    columns.addAll(attributes.values());
    opened.ifPresent(columns::add);
    history.ifPresent(
        h -> {
          columns.add(h.at());
          columns.add(h.state());
          h.team().ifPresent(columns::add);
          h.agent().ifPresent(columns::add);
        });
    moments.firstReply().ifPresent(columns::add);
    moments.resolved().ifPresent(columns::add);
    moments.closed().ifPresent(columns::add);
    return columns;
  }
}
