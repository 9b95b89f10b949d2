// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.examples.workbench.console.InputFile;
import io.answerby.examples.workbench.console.JsonFault;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.StoredStandards;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Composition;
import io.answerby.sla.calendar.StoredCalendar;
import io.answerby.sla.calendar.StoredFault;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standards and calendars in JSON files.
 *
 * <p>What is wrong with a file is told all at once, each fault with its JSON pointer: members that
 * nobody knows, values of another type, and everything that the stored forms find. Only text that
 * is no JSON ends at its first fault.
 */
public final class StoredFiles {

  /**
   * More than any calendar that can be used: one composed as deep as may be takes two levels a part
   * and a handful around them. Jackson goes a call deeper at each, so that its own limit of 1,000
   * ends in an overflow of the stack where that is small.
   */
  private static final int DEEPEST = 2 * Composition.DEEPEST + 16;

  private StoredFiles() {}

  /**
   * {@return the standards in a file}
   *
   * @throws CommandFailure if they cannot be read, naming all that is wrong
   * @throws IOException if the file cannot be read
   */
  public static ResponseStandards standards(Path file) throws IOException {
    var faults = new ArrayList<StoredFault>();
    StoredStandards stored = read(file, StoredStandards.class, faults);
    faults.addAll(stored.faults());
    refuse(file, faults);
    return stored.toStandards();
  }

  /**
   * {@return the calendar in a file}
   *
   * @throws CommandFailure if it cannot be read, naming all that is wrong
   * @throws IOException if the file cannot be read
   */
  public static BusinessCalendar calendar(Path file) throws IOException {
    var faults = new ArrayList<StoredFault>();
    StoredCalendar stored = read(file, StoredCalendar.class, faults);
    faults.addAll(stored.faults());
    refuse(file, faults);
    return stored.toCalendar();
  }

  /** {@return the JSON of a stored form, with members that are null left out} */
  public static String json(Object stored) {
    var printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return mapper(new ArrayList<>()).writer(printer).writeValueAsString(stored) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T read(Path file, Class<T> type, List<StoredFault> faults) throws IOException {
    try {
      String text = Files.readString(InputFile.of(file), StandardCharsets.UTF_8);
      T read = mapper(faults).readValue(InputFile.withoutByteOrderMark(text), type);
      if (read == null) {
        throw new CommandFailure(file + " must hold an object, but holds null.");
      }
      return read;
    } catch (CharacterCodingException noText) {
      throw new CommandFailure(file + " must be UTF-8, but has bytes that are not.", noText);
    } catch (JsonMappingException unfit) {
      faults.add(new StoredFault(pointer(unfit), "be of another kind", unfit.getOriginalMessage()));
      refuse(file, faults);
      throw unfit;
    } catch (StreamConstraintsException tooMuch) {
      throw new CommandFailure(
          file + " is beyond what can be read: " + JsonFault.text(tooMuch), tooMuch);
    } catch (JsonProcessingException noJson) {
      throw new CommandFailure(file + " is no JSON: " + JsonFault.text(noJson), noJson);
    }
  }

  private static void refuse(Path file, List<StoredFault> faults) {
    if (!faults.isEmpty()) {
      var text = new StringBuilder(file.toString()).append(" cannot be used:");
      faults.forEach(fault -> text.append("\n- ").append(fault));
      throw new CommandFailure(text.toString());
    }
  }

  private static String pointer(JsonMappingException unfit) {
    var pointer = new StringBuilder();
    for (JsonMappingException.Reference step : unfit.getPath()) {
      pointer
          .append('/')
          .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
    return pointer.toString();
  }

  private static JsonMapper mapper(List<StoredFault> faults) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .withCoercionConfig(
            LogicalType.Textual,
            c ->
                c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .addHandler(new Collecting(faults))
        .build();
  }

  /** Notes what Jackson does not understand and lets it go on. */
  private static final class Collecting extends DeserializationProblemHandler {

    private final List<StoredFault> faults;

    Collecting(List<StoredFault> faults) {
      this.faults = faults;
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object bean,
        String name)
        throws IOException {
      faults.add(new StoredFault(here(parser), "be a member that is known", "'" + name + "'"));
      parser.skipChildren();
      return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType type,
        JsonToken token,
        JsonParser parser,
        String message)
        throws IOException {
      faults.add(new StoredFault(here(parser), "be " + word(type), word(token)));
      parser.skipChildren();
      return null;
    }

    private static String here(JsonParser parser) {
      return parser.getParsingContext().pathAsPointer().toString();
    }

    private static String word(JsonToken token) {
      return switch (token) {
        case START_OBJECT -> "an object";
        case START_ARRAY -> "a list";
        default -> token.name().toLowerCase(Locale.ROOT);
      };
    }

    private static String word(JavaType type) {
      if (type.isCollectionLikeType()) {
        return "a list";
      }
      if (type.hasRawClass(String.class)) {
        return "a text";
      }
      if (type.hasRawClass(Integer.class)) {
        return "a whole number";
      }
      return type.hasRawClass(Boolean.class) ? "true or false" : "an object";
    }
  }
}
