// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.complaints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of complaints and the tests say the same. */
class ComplaintsListTest {

  private static final Path LIST =
      Path.of("src/test/java/io/answerby/sla/engine/complaints/README.md");
  private static final Pattern TEST = Pattern.compile("\\| (\\w+ComplaintsTest\\.\\w+) \\|");

  @Test
  void everyTestIsInTheListAndEveryEntryOfTheListIsATest() throws IOException {
    var listed = new TreeSet<String>();
    Matcher matcher = TEST.matcher(Files.readString(LIST));
    while (matcher.find()) {
      listed.add(matcher.group(1));
    }
    var tests = new TreeSet<String>();
    for (Class<?> type :
        List.of(
            PauseComplaintsTest.class,
            ReopenComplaintsTest.class,
            ReplyComplaintsTest.class,
            HistoryComplaintsTest.class)) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)) {
          tests.add(type.getSimpleName() + "." + method.getName());
        }
      }
    }
    assertEquals(tests, listed);
  }
}
