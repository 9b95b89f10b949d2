// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the front matter of one Markdown file and takes the rest as the answer.
 *
 * <p>What is accepted is a part of YAML in which nothing can be misread; every other line is a
 * fault, and reading goes on at the next so that all are found.
 */
final class FrontMatterReader {

  private static final String FENCE = "---";
  private static final Pattern MEMBER = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):(?: +(.*))?");
  private static final Pattern ITEM = Pattern.compile(" *- +(.+)");
  private static final Pattern DOUBLE_QUOTED =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\/nt]|\\\\u[0-9A-Fa-f]{4})*+)\"");
  private static final Pattern SINGLE_QUOTED = Pattern.compile("'((?:[^']|'')*+)'");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|(.))");

  // at the beginning of a plain text, these mean something else to YAML
  private static final String INDICATORS = "[]{}>|*&!%@`\"'#,";

  private final RawEntry raw;
  private final CatalogueDraft draft;
  private final Set<String> seen = new HashSet<>();
  private String listOf = "";

  FrontMatterReader(RawEntry raw, CatalogueDraft draft) {
    this.raw = raw;
    this.draft = draft;
  }

  /** Returns whether there was front matter at all; every fault has been reported. */
  boolean read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(FENCE)) {
      fault(1, "", "file must begin with front matter between two lines '---'");
      return false;
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals(FENCE)) {
        raw.text("answer", String.join("\n", lines.subList(i + 1, lines.size())).strip());
        return true;
      }
      if (!line.isEmpty() && !line.stripLeading().startsWith("#")) {
        readLine(i + 1, line);
      }
    }
    fault(1, "", "front matter must end with a line '---', but does not end");
    return false;
  }

  private void readLine(int number, String line) {
    Matcher item = ITEM.matcher(line);
    Matcher member = MEMBER.matcher(line);
    if (line.indexOf('\t') >= 0) {
      fault(number, "", "front matter must not hold tabs");
    } else if (item.matches()) {
      readItem(number, item.group(1).strip());
    } else if (member.matches()) {
      String value = member.group(2);
      readMember(number, member.group(1), value == null ? "" : value.strip());
    } else {
      fault(number, "", "front matter must be lines of 'name: text' or '- text'");
    }
  }

  private void readMember(int number, String name, String value) {
    listOf = value.isEmpty() ? name : "";
    if (!seen.add(name)) {
      fault(number, name, name + " must be given once, but is given again");
    } else if (name.equals("answer")) {
      fault(number, name, "answer must be written below the front matter");
    } else if (name.equals(RawEntry.VARIANTS)) {
      if (!value.isEmpty()) {
        fault(number, name, "variants must be a list of texts, one a line after '- '");
      }
    } else if (RawEntry.TEXTS.contains(name)) {
      scalar(number, name, value).ifPresent(text -> raw.text(name, text));
    } else {
      RawEntry.meant(name)
          .ifPresent(meant -> fault(number, meant, RawEntry.slipProblem(name, meant)));
    }
  }

  private void readItem(int number, String value) {
    if (listOf.isEmpty() || RawEntry.TEXTS.contains(listOf)) {
      fault(number, listOf, "a list must follow a name that may hold one, such as variants");
    } else if (listOf.equals(RawEntry.VARIANTS)) {
      scalar(number, listOf, value).ifPresent(raw::variant);
    }
  }

  private Optional<String> scalar(int number, String name, String value) {
    if (value.startsWith("\"")) {
      Matcher quoted = DOUBLE_QUOTED.matcher(value);
      if (quoted.matches()) {
        return Optional.of(unescaped(quoted.group(1)));
      }
      fault(
          number,
          name,
          name
              + " must close its double quotes, with only \\\" \\\\ \\/ \\n \\t"
              + " and \\u escapes between them");
      return Optional.empty();
    }
    if (value.startsWith("'")) {
      Matcher quoted = SINGLE_QUOTED.matcher(value);
      if (quoted.matches()) {
        return Optional.of(quoted.group(1).replace("''", "'"));
      }
      fault(number, name, name + " must close its single quotes, with '' for one between them");
      return Optional.empty();
    }
    if (!isPlain(value)) {
      fault(number, name, name + " must be in quotes, since it would mean something else to YAML");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static boolean isPlain(String value) {
    if (value.isEmpty()) {
      return true;
    }
    boolean looksLikeAList = value.matches("[-?:]( .*)?");
    return INDICATORS.indexOf(value.charAt(0)) < 0
        && !looksLikeAList
        && !value.contains(": ")
        && !value.endsWith(":")
        && !value.contains(" #");
  }

  private static String unescaped(String quoted) {
    return ESCAPE
        .matcher(quoted)
        .replaceAll(
            escape -> {
              String hex = escape.group(1);
              if (hex != null) {
                return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex, 16)));
              }
              return switch (escape.group(2)) {
                case "n" -> "\n";
                case "t" -> "\t";
                default -> Matcher.quoteReplacement(escape.group(2));
              };
            });
  }

  private void fault(int line, String member, String problem) {
    draft.fault(raw, raw.place() + ", line " + line, member, problem);
  }
}
