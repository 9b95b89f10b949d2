// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import java.time.Duration;

/**
 * How long a promise lets a customer wait, in wall-clock time from the message to the deadline.
 *
 * <p>Four open hours of a desk in Karachi let a customer who writes on Thursday 2026-12-24 at
 * 14:01, before Christmas and a weekend, wait for 3 days and 19 hours. Immutable and thread-safe.
 *
 * @param channel the channel
 * @param rule the rule
 * @param metric the metric
 * @param calendar the id of the calendar that counts
 * @param typical the median over contacts at every half hour of the time looked at, day and night,
 *     of the two in the middle the shorter; for {@link Metric#ANSWER} over those that come while it
 *     is open
 * @param worst the longest, to the minute
 * @param sufferer the contact that waits longest
 * @param worstUncapped how long that contact would wait without a ceiling; as {@code worst} if none
 *     decides
 */
public record Wait(
    Channel channel,
    String rule,
    Metric metric,
    String calendar,
    Duration typical,
    Duration worst,
    Contact sufferer,
    Duration worstUncapped) {}
