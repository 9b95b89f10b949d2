// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.console;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;

/** Says why a text is no JSON, without showing the text. */
public final class JsonFault {

  private JsonFault() {}

  /** {@return the place, as far as it is known, and the reason} */
  public static String text(JsonProcessingException fault) {
    // one that is nested too deeply has no place
    @Nullable JsonLocation place = fault.getLocation();
    return (place == null
            ? ""
            : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ")
        + fault.getOriginalMessage();
  }
}
