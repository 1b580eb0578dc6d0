package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RealTimeGrants.Grant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the figures of the control loop: the reference's names where they are true, then ours. */
final class LoopJson {

  private LoopJson() {}

  static Map<String, Object> statistics(LoopStatistics loop) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mean_control_loop_frequency", loop.updateRateHz());
    json.put("max_control_loop_interval", loop.longestIntervalNs() / 1e9);
    json.put("nb_error", loop.lastSecond().missedReads());
    json.put("last_second", span(loop.lastSecond()));
    json.put("since_start", span(loop.sinceStart()));
    Map<String, Object> refused = new LinkedHashMap<>();
    for (RefusalReason reason : RefusalReason.values()) {
      Long count = loop.refused().get(reason);
      if (count != null) {
        refused.put(reason.wireName(), count);
      }
    }
    json.put("commands_refused_by_reason", refused);
    return json;
  }

  static Map<String, Object> realTime(RealTimeGrants grants) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fine_timer", grant(grants.fineTimer()));
    json.put("scheduling", grant(grants.scheduling()));
    json.put("memory_lock", grant(grants.memoryLock()));
    json.put("garbage_collector", grants.collector());
    return json;
  }

  private static Map<String, Object> grant(Grant grant) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("result", grant.result().wireName());
    if (!grant.advice().isEmpty()) {
      json.put("advice", grant.advice());
    }
    return json;
  }

  private static Map<String, Object> span(LoopStatistics.Span span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cycles", span.cycles());
    json.put("overruns", span.overruns());
    json.put("skipped_periods", span.skippedPeriods());
    json.put("missed_reads", span.missedReads());
    json.put("commands_refused", span.commandsRefused());
    json.put("cycle_p50_us", span.cycleP50Ns() / 1e3);
    json.put("cycle_p99_us", span.cycleP99Ns() / 1e3);
    json.put("cycle_max_us", span.cycleMaxNs() / 1e3);
    json.put("late_p50_us", span.lateP50Ns() / 1e3);
    json.put("late_p99_us", span.lateP99Ns() / 1e3);
    json.put("late_p999_us", span.lateP999Ns() / 1e3);
    json.put("late_max_us", span.lateMaxNs() / 1e3);
    return json;
  }
}
