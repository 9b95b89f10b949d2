// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.StoredStandards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads standards from their stored form. */
final class StandardsFile {

  private StandardsFile() {}

  /**
   * Reads standards.
   *
   * @throws CommandFailure if they cannot be used; its sentence lists every fault
   */
  static ResponseStandards read(Path file) throws IOException {
    try {
      return JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readValue(Files.readAllBytes(file), StoredStandards.class)
          .toStandards();
    } catch (JsonProcessingException e) {
      throw new CommandFailure(
          "The standards " + file + " are not in their stored form: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("The standards " + file + ": " + e.getMessage(), e);
    }
  }
}
