package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import dev.reachystudio.protocol.daemon.DaemonStatus.BackendStatus;
import dev.reachystudio.protocol.daemon.DaemonStatus.FaultReport;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the daemon's status: the fields of the reference, then ours. */
public final class StatusJson {

  private StatusJson() {}

  /** The status as plain JSON values. */
  public static Map<String, @Nullable Object> of(DaemonStatus status) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", "daemon_status");
    json.put("robot_name", status.robotName());
    json.put("state", status.state().wireName());
    json.put("wireless_version", status.wirelessVersion());
    json.put("desktop_app_daemon", status.desktopAppDaemon());
    json.put("simulation_enabled", status.simulated());
    json.put("mockup_sim_enabled", status.mockup());
    json.put("no_media", status.noMedia());
    json.put("media_released", status.mediaReleased());
    json.put("camera_specs_name", "");
    json.put("backend_status", status.backend() == null ? null : backend(status.backend()));
    json.put("error", status.error());
    json.put("wlan_ip", null);
    json.put("version", status.version());
    json.put("hardware_id", status.hardwareId());
    json.put("face_target", noFace());
    json.put("uptime", Math.round(status.uptimeS() * 1000) / 1000.0);
    json.put("robot_connected", status.robotConnected());
    json.put("studio_version", status.studioVersion());
    json.put("emergency_stop", emergencyStop(status.emergencyStop()));
    json.put("idle_policy", status.idlePolicy().wireName());
    json.put("faults", faults(status.faults()));
    json.put("serial_port", status.serialPort());
    json.put("ip_address", status.ipAddress());
    json.put("raw_bus_writes", status.rawBusWrites());
    json.put("simulation_unavailable", status.simulationUnavailable());
    return json;
  }

  /** A change of the robot's faults, as clients of sockets are told. */
  public static Map<String, @Nullable Object> faultsChanged(CommandEvent.FaultsChanged changed) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", "faults_changed");
    json.put("faults", faults(changed.faults()));
    json.put("begun", faults(changed.begun()));
    json.put("ended", faults(changed.ended()));
    return json;
  }

  /** The emergency stop as on the wire. */
  public static Map<String, @Nullable Object> emergencyStop(EmergencyStopState state) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("engaged", state.engaged());
    json.put(
        "torque",
        switch (state) {
          case RELEASED -> null;
          case ENGAGED_HOLD -> "hold";
          case ENGAGED_OFF -> "off";
        });
    return json;
  }

  /** What is told of faces where nobody looks for any. */
  public static Map<String, @Nullable Object> noFace() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("detected", false);
    json.put("x", null);
    json.put("y", null);
    json.put("roll", null);
    json.put("ts", null);
    return json;
  }

  private static Map<String, @Nullable Object> backend(BackendStatus backend) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    boolean robot = backend.kind() == BackendStatus.Kind.ROBOT;
    if (robot) {
      json.put("ready", backend.running());
    }
    json.put("motor_control_mode", backend.motorMode().wireName());
    if (robot) {
      json.put(
          "last_alive",
          backend.lastAlive() == null ? null : backend.lastAlive().toEpochMilli() / 1000.0);
    }
    json.put("error", backend.error());
    if (robot) {
      json.put("connected", backend.connected());
      json.put("motor_mode", backend.motorMode().wireName());
      json.put(
          "last_update", backend.lastUpdate() == null ? null : WireTime.utc(backend.lastUpdate()));
    }
    json.put("running", backend.running());
    json.put("positions", positions(backend.positionsRad()));
    json.put("control_loop_stats", LoopJson.statistics(backend.loop()));
    json.put("real_time", LoopJson.realTime(backend.realTime()));
    DaemonStatus.SimulationStatus simulation = backend.simulation();
    if (simulation != null) {
      json.put("model_loaded", simulation.modelLoaded());
      json.put("simulation_time", simulation.timeS());
      json.put("real_time_factor", simulation.realTimeFactor());
    }
    return json;
  }

  private static Map<String, Double> positions(List<Double> positionsRad) {
    Map<String, Double> json = new LinkedHashMap<>();
    Motor[] motors = Motor.values();
    for (int i = 0; i < motors.length && i < positionsRad.size(); i++) {
      json.put(motors[i].wireName(), positionsRad.get(i));
    }
    return json;
  }

  private static List<Map<String, @Nullable Object>> faults(List<FaultReport> faults) {
    List<Map<String, @Nullable Object>> json = new ArrayList<>();
    for (FaultReport report : faults) {
      Motor motor = report.fault().motor();
      Map<String, @Nullable Object> fault = new LinkedHashMap<>();
      fault.put("kind", report.fault().kind().wireName());
      fault.put("motor", motor == null ? null : motor.wireName());
      fault.put("id", motor == null ? null : motor.busId());
      fault.put("since", WireTime.utc(report.since()));
      fault.put("text", report.fault().text());
      json.add(fault);
    }
    return json;
  }
}
