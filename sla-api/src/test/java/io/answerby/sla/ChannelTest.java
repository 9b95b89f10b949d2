// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

  @Test
  void isComparedByName() {
    assertEquals(Channel.EMAIL, Channel.of("email"));
    assertEquals("web-form", Channel.WEB_FORM.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "E-Mail", "in store", "-chat", "chat-", "a--b"})
  void refusesANameThatIsNoName(String name) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Channel.of(name));
    assertEquals(
        "channel name must be lower-case letters, digits and inner hyphens, at most 64 characters,"
            + " but was '"
            + name
            + "'",
        refusal.getMessage());
  }
}
