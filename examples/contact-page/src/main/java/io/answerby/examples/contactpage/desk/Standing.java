// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the shop can be reached at an instant.
 *
 * @param at the instant
 * @param open whether the phone is answered and the counter open
 * @param changesAt when that ends, or begins; empty if it never does
 * @param phone within what time a call is answered; empty while closed
 * @param counter within what time a visitor is served; empty while closed
 * @param form by when a message sent now is answered
 * @param email by when an email received now is answered
 */
public record Standing(
    Instant at,
    boolean open,
    Optional<Instant> changesAt,
    Optional<Duration> phone,
    Optional<Duration> counter,
    Optional<Instant> form,
    Optional<Instant> email) {}
