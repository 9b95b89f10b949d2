// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

/**
 * An FAQ that was read before a ticket came. Immutable and thread-safe.
 *
 * @param faqId the FAQ
 * @param ticketsAfterReading those with a ticket within 24 hours of opening it, of all who opened
 *     it and whose 24 hours have passed
 */
public record MisleadingFaq(String faqId, Share ticketsAfterReading) {}
