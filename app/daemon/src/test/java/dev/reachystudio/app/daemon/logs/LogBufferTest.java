package dev.reachystudio.app.daemon.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogBufferTest {

  private static LogRecord record(String text) {
    return new LogRecord(Instant.EPOCH, LogLevel.INFO, "Test", text, null);
  }

  @Test
  void theOldestRecordsAreForgotten() {
    LogBuffer buffer = new LogBuffer(2);
    List<LogRecord> seen = new ArrayList<>();
    var watching = buffer.watch(seen::add);
    for (String text : List.of("a", "b", "c")) {
      buffer.add(record(text));
    }
    watching.close();
    buffer.add(record("d"));
    assertThat(buffer.records()).extracting(LogRecord::text).containsExactly("c", "d");
    assertThat(buffer.last(1)).extracting(LogRecord::text).containsExactly("d");
    assertThat(seen).hasSize(3);
  }

  @Test
  void whatTheProgramLogsIsCapturedWithItsCause() {
    LogBuffer buffer = new LogBuffer(10);
    try (LogCapture capture = LogCapture.start(buffer, LogLevel.INFO)) {
      assertThat(capture).isNotNull();
      LoggerFactory.getLogger(LogBufferTest.class)
          .warn("Lost {} of {}", 1, 2, new IllegalStateException("why"));
      LoggerFactory.getLogger(LogBufferTest.class).debug("too unimportant");
    }
    LogRecord last = buffer.records().getLast();
    assertThat(last.level()).isEqualTo(LogLevel.WARNING);
    assertThat(last.source()).isEqualTo("LogBufferTest");
    assertThat(last.line()).contains("WARNING LogBufferTest: Lost 1 of 2").contains("why");
  }
}
