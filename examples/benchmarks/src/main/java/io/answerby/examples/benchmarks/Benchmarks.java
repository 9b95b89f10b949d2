// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program: {@code ratios} measures all that the README's table shows and prints it as one JSON
 * object; anything else is for JMH.
 */
public final class Benchmarks {

  // java.util.logging forgets the level of a logger that nobody holds
  private static final Logger LUCENE_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Benchmarks() {}

  /**
   * Runs.
   *
   * @param args {@code ratios [--quick]}, or what JMH takes ({@code -h} lists it)
   */
  public static void main(String[] args) throws Exception {
    LUCENE_VECTORS.setLevel(Level.SEVERE);
    if (args.length == 0 || !args[0].equals("ratios")) {
      org.openjdk.jmh.Main.main(args);
      return;
    }
    boolean quick = Arrays.equals(args, new String[] {"ratios", "--quick"});
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    if (args.length > 1 && !quick) {
      err.println("ratios takes nothing but --quick.");
      System.exit(2);
    }
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println(new Ratios(quick, err).measure().toJson());
  }
}
