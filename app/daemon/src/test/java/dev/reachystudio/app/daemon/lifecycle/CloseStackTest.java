package dev.reachystudio.app.daemon.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.app.daemon.lifecycle.CloseStack.CloseFailedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CloseStackTest {

  private final List<String> closed = new CopyOnWriteArrayList<>();
  private final CloseStack stack = new CloseStack();

  @Test
  void whatWasStartedLastIsClosedFirstAndOnlyOnce() throws Exception {
    stack.push("a", () -> closed.add("a"));
    stack.push("b", () -> closed.add("b"));
    stack.close();
    stack.close();
    assertThat(closed).containsExactly("b", "a");
    assertThatThrownBy(() -> stack.push("c", () -> closed.add("c")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStepThatFailsOrHangsDoesNotKeepTheOthersFromClosing() {
    CountDownLatch never = new CountDownLatch(1);
    stack.push("last", () -> closed.add("last"));
    stack.push("hanging", Duration.ofMillis(50), never::await);
    stack.push(
        "failing",
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThatThrownBy(stack::close)
        .isInstanceOf(CloseFailedException.class)
        .hasMessageContaining("failing")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(2));
    assertThat(closed).containsExactly("last");
  }
}
