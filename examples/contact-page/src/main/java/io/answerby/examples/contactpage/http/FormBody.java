// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads names and values as HTML forms and query strings write them, strictly. */
final class FormBody {

  private static final int MOST_FIELDS = 32;

  private FormBody() {}

  static Map<String, String> parse(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (encoded.isEmpty()) {
      return fields;
    }
    for (String pair : encoded.split("&", MOST_FIELDS + 1)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (fields.put(name, value) != null) {
        throw new RefusedException(400, "each form field must be sent once");
      }
      if (fields.size() > MOST_FIELDS) {
        throw new RefusedException(400, "a form must have at most " + MOST_FIELDS + " fields");
      }
    }
    return fields;
  }

  private static String decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '+') {
        bytes.write(' ');
      } else if (c == '%') {
        int high = hexDigit(encoded, i + 1);
        int low = hexDigit(encoded, i + 2);
        if (high < 0 || low < 0) {
          throw new RefusedException(400, "a form must be percent-encoded");
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else if (c < 0x80) {
        bytes.write(c);
      } else {
        throw new RefusedException(400, "a form must be percent-encoded");
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int hexDigit(String encoded, int index) {
    return index < encoded.length() ? Character.digit(encoded.charAt(index), 16) : -1;
  }

  static String utf8(byte[] bytes) {
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException(400, "text must be UTF-8");
    }
  }
}
