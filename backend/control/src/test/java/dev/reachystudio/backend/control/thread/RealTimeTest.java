package dev.reachystudio.backend.control.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RealTimeGrants.Grant;
import dev.reachystudio.protocol.state.RealTimeGrants.Result;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RealTimeTest {

  @Test
  void nothingIsAskedWhenItIsOff() {
    RealTimeGrants grants =
        RealTime.ask(
            RealTimeRequest.OFF,
            () -> {
              throw new AssertionError("the system was asked");
            });
    assertThat(grants.fineTimer()).isEqualTo(Grant.NOT_ASKED);
    assertThat(grants.scheduling()).isEqualTo(Grant.NOT_ASKED);
    assertThat(grants.memoryLock()).isEqualTo(Grant.NOT_ASKED);
    assertThat(RealTime.refusals(grants)).isEmpty();
  }

  @Test
  void whatIsRefusedIsOneLineThatSaysHowToAllowIt() {
    RealTimeGrants grants =
        RealTime.ask(
            RealTimeRequest.AUTO.withMemoryLock(true),
            () ->
                new OperatingSystem() {
                  @Override
                  public Grant fineTimer() {
                    return Grant.GRANTED;
                  }

                  @Override
                  public Grant scheduling() {
                    return new Grant(Result.REFUSED, "To allow it: give the right.");
                  }
                });
    assertThat(RealTime.refusals(grants))
        .containsExactly(
            "The control loop runs without real-time scheduling. To allow it: give the right.");
    assertThat(grants.memoryLock().result()).isEqualTo(Result.UNSUPPORTED);
  }

  @Test
  void aSystemWithoutTheFunctionsLeavesTheThreadAsItIs() {
    OperatingSystem broken =
        new OperatingSystem() {
          @Override
          public Grant fineTimer() {
            throw new java.util.NoSuchElementException("Symbol not found: prctl");
          }

          @Override
          public Grant scheduling() {
            throw new UnsatisfiedLinkError("no such library");
          }
        };
    RealTimeGrants grants = RealTime.ask(RealTimeRequest.AUTO, () -> broken);
    assertThat(grants.fineTimer().result()).isEqualTo(Result.UNSUPPORTED);
    assertThat(grants.scheduling().result()).isEqualTo(Result.UNSUPPORTED);
    assertThat(RealTime.refusals(grants)).hasSize(2).allMatch(line -> line.lines().count() == 1);
  }

  @Test
  void thisSystemAnswersEveryQuestion() throws Exception {
    CompletableFuture<RealTimeGrants> answer = new CompletableFuture<>();
    // On a thread of its own: what is granted stays with it.
    Thread thread =
        Threads.realTime(
            "asks",
            (own, bug) -> answer.completeExceptionally(bug),
            () -> answer.complete(RealTime.ask(RealTimeRequest.AUTO)));
    thread.start();
    RealTimeGrants grants = answer.get(30, TimeUnit.SECONDS);
    assertThat(grants.fineTimer().result()).isNotEqualTo(Result.NOT_ASKED);
    assertThat(grants.scheduling().result()).isNotEqualTo(Result.NOT_ASKED);
    assertThat(grants.memoryLock()).isEqualTo(Grant.NOT_ASKED);
    assertThat(grants.collector()).isNotEmpty().doesNotContain(" ");
    boolean refused = grants.scheduling().result() == Result.REFUSED;
    assertThat(grants.scheduling().advice().isEmpty()).isEqualTo(!refused);
  }
}
