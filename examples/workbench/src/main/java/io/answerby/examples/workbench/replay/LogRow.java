// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import io.answerby.sla.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the log that makes sense.
 *
 * @param line the line in the file on which it begins
 * @param at when it was written; for a log with one row a ticket, when the ticket was opened
 * @param opened when the ticket was opened
 * @param state the word of its state; none in a log with one row a ticket
 * @param meaning what the state means
 * @param team the team that has the ticket, empty if none has
 * @param agent the person who has it, empty if none has
 */
record LogRow(
    long line,
    String ticket,
    Instant at,
    Instant opened,
    Channel channel,
    Optional<String> priority,
    Optional<String> tier,
    Map<String, String> attributes,
    Optional<String> state,
    Meaning meaning,
    String team,
    String agent,
    Optional<Instant> firstReply,
    Optional<Instant> resolved,
    Optional<Instant> closed) {}
