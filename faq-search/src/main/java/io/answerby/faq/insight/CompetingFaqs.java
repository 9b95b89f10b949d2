// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

/**
 * Two FAQs that are found for the same questions, of which visitors choose now the one and now the
 * other: they should perhaps be one, or be told apart. Immutable and thread-safe.
 *
 * @param firstId the one chosen more often
 * @param secondId the other
 * @param together for how many questions both were shown
 * @param chosenFirst how often only the first was opened
 * @param chosenSecond how often only the second was opened
 */
public record CompetingFaqs(
    String firstId, String secondId, int together, int chosenFirst, int chosenSecond) {}
