// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import io.answerby.examples.contactpage.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Script, style and icon, each under a path that changes with its content. Immutable. */
public final class Assets {

  private static final String FOLDER = "/support/assets/";
  private static final int LETTERS_OF_A_HASH = 12;
  private static final Map<String, String> TYPES =
      Map.of(
          "contact.js", "text/javascript; charset=utf-8",
          "contact.css", "text/css; charset=utf-8",
          "icon.svg", "image/svg+xml; charset=utf-8");

  private final Map<String, String> pathByName = new LinkedHashMap<>();
  private final Map<String, Response> byPath = new LinkedHashMap<>();

  /** Reads the files beside this class. */
  public Assets() {
    TYPES.forEach(
        (name, type) -> {
          byte[] content = read(name);
          int dot = name.lastIndexOf('.');
          String path =
              FOLDER + name.substring(0, dot) + "." + hashOf(content) + name.substring(dot);
          pathByName.put(name, path);
          byPath.put(
              path,
              Response.of(200, type, content)
                  .with("Cache-Control", "public, max-age=31536000, immutable"));
        });
  }

  /** {@return the file at a path, if there is one} */
  public Optional<Response> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  String path(String name) {
    String path = pathByName.get(name);
    if (path == null) {
      throw new IllegalArgumentException(
          "no asset '" + name + "'; known assets are " + pathByName.keySet());
    }
    return path;
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource '" + name + "'");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hashOf(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, LETTERS_OF_A_HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
