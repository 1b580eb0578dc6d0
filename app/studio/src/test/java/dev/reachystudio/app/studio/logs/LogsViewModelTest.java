package dev.reachystudio.app.studio.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.logs.LogBuffer;
import dev.reachystudio.app.daemon.logs.LogLevel;
import dev.reachystudio.app.daemon.logs.LogRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogsViewModelTest {

  private final LogBuffer buffer = new LogBuffer(100);

  @Test
  void whatTheLogHeldAlreadyIsShownOnce() {
    buffer.add(record(LogLevel.INFO, "first"));
    LogsViewModel model = new LogsViewModel(buffer);
    model.refresh();
    assertThat(texts(model)).containsExactly("first");
  }

  @Test
  void whatComesLaterIsShownAtTheNextRefresh() {
    LogsViewModel model = new LogsViewModel(buffer);
    buffer.add(record(LogLevel.WARNING, "hot"));
    assertThat(model.shown()).isEmpty();
    assertThat(model.refresh()).isTrue();
    assertThat(texts(model)).containsExactly("hot");
    assertThat(model.refresh()).isFalse();
  }

  @Test
  void debugIsHiddenUntilItIsAskedFor() {
    buffer.add(record(LogLevel.DEBUG, "detail"));
    LogsViewModel model = new LogsViewModel(buffer);
    assertThat(model.shown()).isEmpty();
    model.show(LogLevel.DEBUG, true);
    assertThat(texts(model)).containsExactly("detail");
    assertThat(model.count(LogLevel.DEBUG)).isEqualTo(1);
  }

  @Test
  void theSearchLooksAtSourceAndText() {
    buffer.add(record(LogLevel.INFO, "the robot wakes up"));
    buffer.add(record(LogLevel.INFO, "port bound"));
    LogsViewModel model = new LogsViewModel(buffer);
    model.searchProperty().set("ROBOT");
    assertThat(texts(model)).containsExactly("the robot wakes up");
    model.searchProperty().set("Loop");
    assertThat(model.shown()).hasSize(2);
  }

  @Test
  void nothingIsLostAndNothingGrowsWhileNobodyLooks() {
    LogsViewModel model = new LogsViewModel(buffer);
    for (int i = 0; i < 12_000; i++) {
      buffer.add(record(LogLevel.INFO, "line " + i));
    }
    model.refresh();
    assertThat(model.shown()).hasSize(5000);
    assertThat(model.shown().getLast().text()).isEqualTo("line 11999");
  }

  @Test
  void copiedTextHasTheCauses() {
    LogRecord failed =
        record(LogLevel.ERROR, "not read", new IOException("outer", new IOException("inner")));
    assertThat(LogsViewModel.text(List.of(failed)))
        .contains("ERROR", "not read", "outer", "Caused by: java.io.IOException: inner");
  }

  @Test
  void causesAreUnfoldedFromTheOutermost() {
    assertThat(Causes.chain(new IOException("outer", new IllegalStateException("inner"))))
        .containsExactly(
            new Causes.Cause("IOException", "outer"),
            new Causes.Cause("IllegalStateException", "inner"));
  }

  private static List<String> texts(LogsViewModel model) {
    return model.shown().stream().map(LogRecord::text).toList();
  }

  private static LogRecord record(LogLevel level, String text) {
    return record(level, text, null);
  }

  private static LogRecord record(LogLevel level, String text, @Nullable Throwable cause) {
    return new LogRecord(Instant.EPOCH, level, "ControlLoop", text, cause);
  }
}
