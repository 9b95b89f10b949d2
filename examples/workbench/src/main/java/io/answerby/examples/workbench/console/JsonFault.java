// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.console;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says why a text is no JSON. */
public final class JsonFault {

  // what Jackson adds for those who program with it
  private static final Pattern ASIDES =
      Pattern.compile(" \\(start marker at \\[.*]\\)|, from `[^`]*`");

  private JsonFault() {}

  /** {@return the place, as far as it is known, and the reason} */
  public static String text(JsonProcessingException fault) {
    // one that is nested too deeply has no place
    @Nullable JsonLocation place = fault.getLocation();
    return (place == null
            ? ""
            : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ")
        + reason(fault);
  }

  /** {@return the reason alone} */
  public static String reason(JsonProcessingException fault) {
    return ASIDES.matcher(fault.getOriginalMessage()).replaceAll("");
  }
}
