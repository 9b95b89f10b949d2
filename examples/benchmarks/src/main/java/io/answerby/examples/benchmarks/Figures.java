// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured, by name, in the order it was put in. */
final class Figures {

  private static final MathContext DIGITS = new MathContext(4);

  private final Map<String, Double> byName = new LinkedHashMap<>();

  void put(String name, double value) {
    byName.put(name, value);
  }

  /** {@return one JSON object on one line, four significant digits each} */
  String toJson() {
    StringBuilder json = new StringBuilder("{");
    byName.forEach(
        (name, value) -> {
          if (json.length() > 1) {
            json.append(", ");
          }
          json.append('"').append(name).append("\": ").append(shown(value));
        });
    return json.append('}').toString();
  }

  private static String shown(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
        : "null";
  }
}
