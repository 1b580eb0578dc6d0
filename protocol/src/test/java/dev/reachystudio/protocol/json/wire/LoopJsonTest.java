package dev.reachystudio.protocol.json.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.LoopStatistics.Span;
import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RealTimeGrants.Grant;
import dev.reachystudio.protocol.state.RealTimeGrants.Result;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopJsonTest {

  @Test
  void theReferencesNamesComeFirstAndOursAfterThem() {
    Span second = new Span(100, 1, 2, 3, 4, 5_000, 6_000, 7_000, 8_000, 9_000, 10_000, 11_500);
    LoopStatistics loop =
        new LoopStatistics(
            99.98, 20_042_000, second, second, Map.of(RefusalReason.MOVE_RUNNING, 4L));
    Map<String, Object> json = LoopJson.statistics(loop);
    assertThat(json)
        .containsEntry("mean_control_loop_frequency", 99.98)
        .containsEntry("max_control_loop_interval", 0.020042)
        .containsEntry("nb_error", 3L)
        .containsEntry("commands_refused_by_reason", Map.of("move_running", 4L));
    assertThat(json.get("last_second"))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("cycles", 100L),
                Map.entry("overruns", 1L),
                Map.entry("skipped_periods", 2L),
                Map.entry("missed_reads", 3L),
                Map.entry("commands_refused", 4L),
                Map.entry("cycle_p50_us", 5.0),
                Map.entry("cycle_p99_us", 6.0),
                Map.entry("cycle_max_us", 7.0),
                Map.entry("late_p50_us", 8.0),
                Map.entry("late_p99_us", 9.0),
                Map.entry("late_p999_us", 10.0),
                Map.entry("late_max_us", 11.5)));
  }

  @Test
  void aRefusedGrantSaysHowToAllowIt() {
    RealTimeGrants grants =
        new RealTimeGrants(
            Grant.GRANTED, new Grant(Result.REFUSED, "do this"), Grant.NOT_ASKED, "ZGC");
    assertThat(LoopJson.realTime(grants))
        .containsEntry("fine_timer", Map.of("result", "granted"))
        .containsEntry("scheduling", Map.of("result", "refused", "advice", "do this"))
        .containsEntry("memory_lock", Map.of("result", "not_asked"))
        .containsEntry("garbage_collector", "ZGC");
  }
}
