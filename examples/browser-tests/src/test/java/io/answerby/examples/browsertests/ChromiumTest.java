// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.browsertests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChromiumTest {

  private static final Optional<Path> HERE = Optional.of(Path.of("chromium"));

  @Test
  void testsRunWhereThereIsABrowser() {
    assertFalse(Chromium.verdict(HERE, false).isDisabled());
    assertFalse(Chromium.verdict(HERE, true).isDisabled());
  }

  @Test
  void testsAreLeftOutWithTheReasonWhereThereIsNone() {
    assertTrue(
        Chromium.verdict(Optional.empty(), false)
            .getReason()
            .orElseThrow()
            .startsWith("no Chromium was found"));
    assertTrue(Chromium.verdict(Optional.empty(), false).isDisabled());
  }

  @Test
  void testsFailWhereTheyMustRunAndThereIsNone() {
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> Chromium.verdict(Optional.empty(), true));
    assertTrue(String.valueOf(thrown.getMessage()).contains("no Chromium was found"));
  }
}
