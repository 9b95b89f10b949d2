// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.browsertests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs tests in the Chromium of this machine, started once for all of them. Without one the tests
 * are left out and a line says so; where {@code CI=true} they fail instead.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver {

  private static final Namespace HERE = Namespace.create(Chromium.class);
  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start(Path binary) {
      // Playwright would download a browser of its own
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      BrowserType.LaunchOptions options =
          new BrowserType.LaunchOptions()
              .setExecutablePath(binary)
              .setHeadless(true)
              .setArgs(
                  List.of(
                      "--no-sandbox",
                      "--disable-gpu",
                      "--disable-quic",
                      "--no-first-run",
                      "--disable-background-networking",
                      "--disable-component-update",
                      "--disable-sync"));
      return new Running(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    ConditionEvaluationResult result = verdict(binary(), "true".equals(System.getenv("CI")));
    if (result.isDisabled()) {
      context
          .getRoot()
          .getStore(HERE)
          .getOrComputeIfAbsent(
              "said",
              key -> {
                System.out.println(
                    "The browser tests are left out: " + result.getReason().orElse("") + ".");
                return true;
              });
    }
    return result;
  }

  /**
   * {@return whether to run}
   *
   * @throws IllegalStateException if there is no browser where there must be one
   */
  static ConditionEvaluationResult verdict(Optional<Path> binary, boolean mustRun) {
    if (binary.isPresent()) {
      return ConditionEvaluationResult.enabled("there is a Chromium");
    }
    String reason =
        "no Chromium was found (install Debian's chromium and fonts-noto-core, or name the"
            + " program in the environment variable CHROMIUM)";
    if (mustRun) {
      throw new IllegalStateException("the browser tests must run where CI=true, but " + reason);
    }
    return ConditionEvaluationResult.disabled(reason);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .getOrComputeIfAbsent(
            "browser", key -> Running.start(binary().orElseThrow()), Running.class)
        .browser();
  }

  private static Optional<Path> binary() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("CHROMIUM")).stream(), USUAL_PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
