// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import io.answerby.faq.FaqEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of an entry as they were found, not yet checked. */
final class RawEntry {

  static final Set<String> TEXTS = Set.of("id", "lang", "question", "answer", "link");
  static final String VARIANTS = "variants";

  /** Members that may be left out, so that only their spelling tells a slip of the pen. */
  private static final List<String> OPTIONAL = List.of("answer", "link", VARIANTS);

  private final String place;
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> variants = new ArrayList<>();
  private final Set<String> faultyMembers = new HashSet<>();

  RawEntry(String place) {
    this.place = place;
  }

  String place() {
    return place;
  }

  boolean has(String member) {
    return texts.containsKey(member);
  }

  String text(String member) {
    return texts.getOrDefault(member, "");
  }

  void text(String member, String value) {
    texts.put(member, value);
  }

  void variant(String value) {
    variants.add(value);
  }

  void markFaulty(String member) {
    faultyMembers.add(member.equals("lang") ? "language" : member);
  }

  boolean isFaulty() {
    return !faultyMembers.isEmpty();
  }

  boolean isFaultyIn(String member) {
    return faultyMembers.contains(member);
  }

  /** Whether the next row is of the same FAQ, so that it differs in its variant only. */
  boolean continuesIn(RawEntry next) {
    return texts.equals(next.texts) && has("id") && has("lang");
  }

  void takeVariantsOf(RawEntry next) {
    variants.addAll(next.variants);
  }

  /** The member that a foreign name seems to mean, if any. */
  static Optional<String> meant(String foreignName) {
    return OPTIONAL.stream().filter(member -> isSlipOf(member, foreignName)).findFirst();
  }

  static String slipProblem(String foreignName, String member) {
    return "member '" + foreignName + "' must be written '" + member + "' if that is meant";
  }

  FaqEntry toEntry() {
    return FaqEntry.define(
        text("id"),
        text("lang"),
        faq -> {
          FaqEntry.Builder parts =
              faq.question(text("question")).variants(variants).answer(text("answer"));
          return text("link").isBlank() ? parts : parts.link(text("link"));
        });
  }

  private static boolean isSlipOf(String member, String name) {
    return name.equalsIgnoreCase(member)
        || (member.length() >= 6 && name.length() < 20 && editDistance(member, name) <= 2);
  }

  private static int editDistance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
