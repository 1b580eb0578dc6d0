package dev.reachystudio.app.daemon;

import dev.reachystudio.app.daemon.http.HttpServer;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.http.SocketRoute;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.app.daemon.lifecycle.RobotLifecycle;
import dev.reachystudio.app.daemon.rest.CameraRoutes;
import dev.reachystudio.app.daemon.rest.ConnectRoutes;
import dev.reachystudio.app.daemon.rest.DaemonRoutes;
import dev.reachystudio.app.daemon.rest.IdleRoutes;
import dev.reachystudio.app.daemon.rest.JobRoutes;
import dev.reachystudio.app.daemon.rest.KinematicsRoutes;
import dev.reachystudio.app.daemon.rest.MediaRoutes;
import dev.reachystudio.app.daemon.rest.MotorRoutes;
import dev.reachystudio.app.daemon.rest.MotorToolRoutes;
import dev.reachystudio.app.daemon.rest.MoveRoutes;
import dev.reachystudio.app.daemon.rest.PageRoutes;
import dev.reachystudio.app.daemon.rest.PoseCheckRoutes;
import dev.reachystudio.app.daemon.rest.RecordedMoveRoutes;
import dev.reachystudio.app.daemon.rest.RecordingRoutes;
import dev.reachystudio.app.daemon.rest.SimulationRoutes;
import dev.reachystudio.app.daemon.rest.StateRoutes;
import dev.reachystudio.app.daemon.sdk.Recording;
import dev.reachystudio.app.daemon.sdk.SdkCommands;
import dev.reachystudio.app.daemon.uploads.Uploads;
import dev.reachystudio.app.daemon.ws.FaultFrames;
import dev.reachystudio.app.daemon.ws.IdleFrames;
import dev.reachystudio.app.daemon.ws.JobSocket;
import dev.reachystudio.app.daemon.ws.LogSocket;
import dev.reachystudio.app.daemon.ws.MoveUpdates;
import dev.reachystudio.app.daemon.ws.RawBusSocket;
import dev.reachystudio.app.daemon.ws.SdkHub;
import dev.reachystudio.app.daemon.ws.SetTargetSocket;
import dev.reachystudio.app.daemon.ws.SocketHub;
import dev.reachystudio.app.daemon.ws.StateBroadcaster;
import dev.reachystudio.app.daemon.ws.StateSocket;
import dev.reachystudio.app.daemon.ws.StreamClamps;
import dev.reachystudio.assets.numbers.RobotNumbers;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The daemon's routes and sockets, wired together. */
final class Servers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Servers.class);

  private final SocketHub sockets = new SocketHub();
  private final List<Route> routes = new ArrayList<>();
  private final StateBroadcaster broadcaster;
  private final Uploads uploads;
  private final SdkHub sdk;
  private final StreamClamps clamps = new StreamClamps();
  private final MoveUpdates updates = new MoveUpdates();
  private final HttpServer http;

  Servers(Daemon daemon, RobotLifecycle lifecycle, RobotDesk desk, HealthWatch health) {
    broadcaster = new StateBroadcaster(desk::control, daemon.settings().updateRateHz());
    uploads =
        new Uploads(
            InstantSource.system(), desk, daemon.sounds(), daemon.soundPlayer(), this::tellSdk);
    sdk =
        new SdkHub(
            broadcaster,
            new SdkCommands(
                desk,
                daemon.recordedMoves(),
                uploads,
                daemon.robotName(),
                new Recording(daemon.settings().cacheFolder().resolve("recordings")),
                daemon::status),
            daemon.clients(),
            clamps);
    daemon.watch(updates);
    daemon.watch(clamps);
    daemon.watch(uploads);
    daemon.watch(daemon.sounds());
    daemon.watch(new IdleFrames(sdk::broadcast));
    daemon.watch(new FaultFrames(sdk::broadcast));
    lifecycle.onEnding(sockets::robotEnds);
    addRoutes(daemon, lifecycle, desk, health);
    http =
        new HttpServer(
            List.copyOf(routes),
            sockets(daemon, lifecycle, desk),
            sockets,
            () -> desk.control() != null);
  }

  private void addRoutes(
      Daemon daemon, RobotLifecycle lifecycle, RobotDesk desk, HealthWatch health) {
    routes.addAll(
        new DaemonRoutes(
                lifecycle,
                desk,
                daemon.clients(),
                daemon.robotName(),
                daemon.lock(),
                health,
                daemon::status)
            .routes());
    routes.addAll(new ConnectRoutes(lifecycle).routes());
    routes.addAll(new SimulationRoutes(lifecycle, daemon::simulator).routes());
    routes.addAll(new IdleRoutes(daemon.idle()).routes());
    routes.addAll(new StateRoutes(desk).routes());
    routes.addAll(new MotorRoutes(desk, daemon.clients()).routes());
    routes.addAll(new MotorToolRoutes(lifecycle::maintenance).routes());
    routes.addAll(new MoveRoutes(desk, daemon.clients()).routes());
    routes.addAll(new RecordedMoveRoutes(daemon.recordedMoves(), daemon.clients()).routes());
    routes.addAll(new RecordingRoutes(daemon.recordings()).routes());
    routes.addAll(
        new KinematicsRoutes(RobotNumbers::load, daemon.descriptions()::current).routes());
    routes.addAll(new PoseCheckRoutes(RobotNumbers::load).routes());
    routes.addAll(new JobRoutes(daemon.jobs()).routes());
    routes.addAll(new MediaRoutes(daemon.camera()).routes());
    routes.addAll(
        new CameraRoutes(
                daemon.camera(),
                () -> RobotNumbers.load().camera(),
                loopNs -> System.nanoTime() - wallNs(daemon, loopNs))
            .routes());
    routes.addAll(new PageRoutes(daemon::status, () -> routes).routes());
  }

  private static long wallNs(Daemon daemon, long loopNs) {
    return daemon.robot().map(robot -> robot.wallNs(loopNs)).orElse(loopNs);
  }

  private List<SocketRoute> sockets(Daemon daemon, RobotLifecycle lifecycle, RobotDesk desk) {
    return List.of(
        new SocketRoute("/ws/sdk", false, "SDK clients", call -> sdk.endpoint()),
        new SocketRoute(
            "/api/state/ws/full",
            true,
            "The full state at a rate",
            call -> new StateSocket(broadcaster, call.query())),
        new SocketRoute(
            "/api/move/ws/updates", false, "Starts and ends of moves", call -> updates.endpoint()),
        new SocketRoute(
            "/api/move/ws/set_target",
            true,
            "Streamed targets",
            call -> new SetTargetSocket(desk, daemon.clients(), clamps)),
        new SocketRoute(
            "/api/move/ws/raw/write",
            true,
            "Packets for the motors, where that is allowed",
            call ->
                new RawBusSocket(
                    daemon.settings().rawBusWrites(),
                    lifecycle::rawBus,
                    () -> lifecycle.emergencyStop().engaged(),
                    daemon.clients())),
        new SocketRoute(
            "/api/apps/ws/apps-manager/{job_id}",
            false,
            "The lines of a job",
            call -> new JobSocket(daemon.jobs(), call.path("job_id"))),
        new SocketRoute(
            "/logs/ws/daemon", false, "The daemon's log", call -> new LogSocket(daemon.logs())));
  }

  void open(String host, int port) throws IOException {
    http.open(host, port);
    log.info("Listening on http://{}:{}", host, http.port());
  }

  HttpServer http() {
    return http;
  }

  private void tellSdk(Map<String, ?> event) {
    sdk.broadcast(event);
  }

  @Override
  public void close() throws IOException {
    http.close();
    broadcaster.close();
    uploads.close();
  }
}
