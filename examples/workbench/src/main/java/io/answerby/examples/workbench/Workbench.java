// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench;

import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.examples.workbench.console.Streams;
import io.answerby.examples.workbench.deadline.DeadlineCommand;
import io.answerby.examples.workbench.faqeval.FaqEvalCommand;
import io.answerby.examples.workbench.faqlint.FaqLintCommand;
import io.answerby.examples.workbench.replay.ReplayCommand;
import io.answerby.examples.workbench.standards.AuditCommand;
import io.answerby.examples.workbench.standards.PreviewCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The program: {@code java -jar answerby-workbench.jar COMMAND}.
 *
 * <p>Results go to standard output, words for people to standard error. Exit code 0 means done, 1
 * that the job could not be done, 2 that the command line was not understood, 3 a fault in the
 * program itself.
 */
@Command(
    name = "workbench",
    header = "Answerby on the command line.",
    description = {
      "Can we answer right now, and by when do we owe an answer?",
      "",
      "Commands read and write JSON lines in UTF-8, so that they fit into a pipe."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Workbench.Version.class,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:done",
      " 1:the job could not be done; one sentence on standard error says why",
      " 2:the command line was not understood",
      " 3:a fault in the program itself"
    })
public final class Workbench implements Runnable {

  static final int DONE = 0;
  static final int COULD_NOT = 1;
  static final int FAULT = 3;

  // java.util.logging forgets the level of a logger that nobody holds
  private static final Logger LUCENE_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  @Spec private CommandSpec spec;

  @Option(
      names = "--stack-trace",
      scope = CommandLine.ScopeType.INHERIT,
      description = "After an error also print where in the program it came from.")
  private boolean stackTrace;

  private Workbench() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    LUCENE_VECTORS.setLevel(Level.SEVERE);
    System.exit(run(Streams.ofProcess(), args));
  }

  /**
   * Runs one command on the given streams.
   *
   * @return the exit code
   */
  public static int run(Streams streams, String... args) {
    Workbench workbench = new Workbench();
    CommandLine line = new CommandLine(workbench);
    PrintWriter out = streams.printer();
    line.addSubcommand(new DeadlineCommand(streams));
    line.addSubcommand(new ReplayCommand(streams));
    line.addSubcommand(new FaqEvalCommand(streams));
    line.addSubcommand(new FaqLintCommand(streams));
    line.addSubcommand(new AuditCommand(streams, InstantSource.system()));
    line.addSubcommand(new PreviewCommand(streams, InstantSource.system()));
    line.registerConverter(
        Instant.class, text -> parsed(text, Instant::parse, "an instant", "2026-12-21T00:00:00Z"));
    line.registerConverter(
        LocalDate.class, text -> parsed(text, LocalDate::parse, "a date", "2026-12-21"));
    line.setOut(out);
    line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(workbench::explain);
    int code = line.execute(args);
    out.flush();
    streams.err().flush();
    return code;
  }

  private static <T> T parsed(
      String text, Function<String, T> parser, String what, String example) {
    try {
      return parser.apply(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "must be " + what + " such as " + example + ", but was '" + text + "'");
    }
  }

  /** Asks for a command, since none was given. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? Here they are.");
  }

  private int explain(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    int code = COULD_NOT;
    if (failure instanceof CommandFailure) {
      err.println(failure.getMessage());
    } else if (failure instanceof IOException e) {
      err.println(sentence(e));
    } else if (failure instanceof UncheckedIOException e && e.getCause() != null) {
      err.println(sentence(e.getCause()));
    } else if (failure instanceof DateTimeException) {
      err.println("The dates cannot be counted: " + failure.getMessage() + ".");
    } else {
      code = FAULT;
      err.println(
          "This is a fault in the workbench itself ("
              + failure
              + "). With --stack-trace it shows where.");
    }
    if (stackTrace) {
      failure.printStackTrace(err);
    }
    err.flush();
    return code;
  }

  private static String sentence(IOException failure) {
    if (failure instanceof NoSuchFileException e) {
      return "There is no file " + e.getFile() + ".";
    }
    if (failure instanceof AccessDeniedException e) {
      return "The file " + e.getFile() + " may not be opened.";
    }
    if (failure instanceof FileSystemException e) {
      return "The file " + e.getFile() + " cannot be used: " + e.getReason() + ".";
    }
    return "Reading or writing failed: " + failure.getMessage() + ".";
  }

  /** Tells the version from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Workbench.class.getPackage().getImplementationVersion();
      return new String[] {"answerby-workbench " + (version == null ? "(not packaged)" : version)};
    }
  }
}
