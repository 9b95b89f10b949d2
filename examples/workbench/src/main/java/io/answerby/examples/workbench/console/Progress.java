// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.console;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar where a person watches, nothing in a pipe. Not thread-safe. */
public final class Progress implements AutoCloseable {

  private final LongConsumer show;
  private final Runnable end;

  private Progress(LongConsumer show, Runnable end) {
    this.show = show;
    this.end = end;
  }

  /**
   * Begins to show progress.
   *
   * @param task what is being done, in a word or two
   * @param steps how many steps there are, or -1 if nobody knows
   */
  public static Progress of(Streams streams, String task, long steps) {
    if (!streams.terminal()) {
      return new Progress(step -> {}, () -> {});
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(streams.err()))
            .build();
    return new Progress(bar::stepTo, bar::close);
  }

  /** Shows that so many steps are done. */
  public void at(long step) {
    show.accept(step);
  }

  @Override
  public void close() {
    end.run();
  }
}
