package dev.reachystudio.app.daemon;

import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.daemon.clients.ClientRegistry;
import dev.reachystudio.app.daemon.description.DescriptionStore;
import dev.reachystudio.app.daemon.hub.HubDatasets;
import dev.reachystudio.app.daemon.idle.IdlePolicyMemory;
import dev.reachystudio.app.daemon.idle.IdleReset;
import dev.reachystudio.app.daemon.idle.IdleRobot;
import dev.reachystudio.app.daemon.idle.ThreadTimer;
import dev.reachystudio.app.daemon.jobs.Job;
import dev.reachystudio.app.daemon.jobs.JobRegistry;
import dev.reachystudio.app.daemon.lifecycle.CloseStack;
import dev.reachystudio.app.daemon.lifecycle.CommandEvents;
import dev.reachystudio.app.daemon.lifecycle.FaultReporter;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.app.daemon.lifecycle.RobotLifecycle;
import dev.reachystudio.app.daemon.logs.LogBuffer;
import dev.reachystudio.app.daemon.logs.LogCapture;
import dev.reachystudio.app.daemon.motors.MotorMaintenance;
import dev.reachystudio.app.daemon.moves.DatasetFolders;
import dev.reachystudio.app.daemon.moves.MoveLibrary;
import dev.reachystudio.app.daemon.moves.RecordedMoves;
import dev.reachystudio.app.daemon.recording.MotionRecordings;
import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.app.daemon.simulation.Simulator;
import dev.reachystudio.app.daemon.sound.LazySoundPlayer;
import dev.reachystudio.app.daemon.sound.MoveSounds;
import dev.reachystudio.app.daemon.sound.RobotSounds;
import dev.reachystudio.app.daemon.sound.SoundPlayer;
import dev.reachystudio.app.daemon.store.ConfigFolder;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.lock.RobotAppLock;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The robot daemon: it owns the robot, its control loop and the servers. It survives its robot: a
 * missing or faulty one is a state, never the end of the process. Every method may be called from
 * any thread.
 */
public final class Daemon implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Daemon.class);

  /** How many log records are kept. */
  private static final int LOG_CAPACITY = 2000;

  /** Longer than the way to sleep takes, and everything that is waited for before it. */
  private static final Duration ROBOT_CLOSE_TIMEOUT = Duration.ofSeconds(45);

  private final DaemonSettings settings;
  private final RobotIoFactory robotIos;
  private final CameraSource camera;
  private final LogBuffer logs = new LogBuffer(LOG_CAPACITY);
  private final JobRegistry jobs = new JobRegistry();
  private final CommandEvents events = new CommandEvents();
  private final ClientRegistry clients = new ClientRegistry(Clock.systemUTC());
  private final RobotAppLock lock = new RobotAppLock(Clock.systemUTC());
  private final CompletableFuture<String> endAsked = new CompletableFuture<>();
  private final CloseStack closing = new CloseStack();
  private final MoveLibrary moves;
  private final SoundPlayer soundPlayer;
  private final MoveSounds sounds;
  private final RecordedMoves recordedMoves;
  private final MotionRecordings recordings;
  private final DescriptionStore descriptions;
  private final RobotName robotName;
  private final RobotLifecycle lifecycle;
  private final RobotDesk desk;
  private final FaultReporter faults;
  private final IdleReset idle;
  private final StatusReporter status;
  private final HealthWatch health;
  private final Servers servers;

  /**
   * Makes a daemon; nothing is opened yet.
   *
   * @param settings what it is told
   * @param robotIos makes the hardware boundary of a backend
   * @param controls opens a robot and starts the control loop over it
   */
  public Daemon(DaemonSettings settings, RobotIoFactory robotIos, ControlFactory controls) {
    this(settings, robotIos, controls, CameraSource.NONE);
  }

  /**
   * Makes a daemon; nothing is opened yet.
   *
   * @param settings what it is told
   * @param robotIos makes the hardware boundary of a backend
   * @param controls opens a robot and starts the control loop over it
   * @param camera the camera in the robot's head; closed by whoever made it
   */
  public Daemon(
      DaemonSettings settings,
      RobotIoFactory robotIos,
      ControlFactory controls,
      CameraSource camera) {
    this.settings = settings;
    this.robotIos = robotIos;
    this.camera = camera;
    ConfigFolder folder = new ConfigFolder(settings.configFolder());
    this.moves =
        new MoveLibrary(
            settings.cacheFolder().resolve("datasets"),
            new DatasetFolders(folder, settings.datasets().folders()),
            new HubDatasets(settings.datasets().hub()),
            jobs);
    this.descriptions = new DescriptionStore(settings.cacheFolder());
    this.robotName = new RobotName(folder, settings.robotName());
    this.lifecycle =
        new RobotLifecycle(
            new RobotChoice(
                settings.backend(),
                settings.serialPort(),
                settings.backend() == BackendKind.MUJOCO ? settings.simulation().scene() : null,
                settings.backend() == BackendKind.MUJOCO ? settings.simulation().model() : null),
            robotIos,
            controls,
            jobs,
            events,
            folder);
    this.desk = new RobotDesk(lifecycle);
    this.faults = new FaultReporter(lifecycle::control, events);
    this.soundPlayer = settings.moveSounds() ? new LazySoundPlayer() : SoundPlayer.SILENT;
    RobotSounds robotSounds = new RobotSounds(settings.cacheFolder().resolve("sounds"));
    this.sounds = new MoveSounds(soundPlayer, this::loopTimeNs, robotSounds::find);
    this.recordedMoves = new RecordedMoves(moves, sounds, desk);
    this.recordings =
        new MotionRecordings(
            settings.cacheFolder().resolve("datasets"), lifecycle::control, Clock.systemUTC());
    lifecycle.onEnding(ending -> recordings.robotEnds());
    this.idle =
        new IdleReset(
            new IdleRobot(lifecycle),
            new IdlePolicyMemory(folder, settings.idlePolicy()),
            new ThreadTimer(),
            InstantSource.system(),
            events,
            () -> NamedPoses.of(RobotNumbers.load()));
    desk.onCommand(idle::commanded);
    this.status = new StatusReporter(settings, lifecycle, robotName::get, idle::policy);
    this.health =
        new HealthWatch(
            settings.healthCheckTimeout(), () -> endAsked.complete("no health check came"));
    this.servers = new Servers(this, lifecycle, desk, health);
  }

  /**
   * Binds HTTP, then starts the robot if so set; returns as soon as HTTP answers.
   *
   * @throws PortInUseException if the port is taken
   * @throws IOException if the address cannot be bound
   */
  public void open() throws IOException {
    closing.push("log", LogCapture.start(logs, settings.logLevel()));
    recordings.open();
    closing.push("recordings", recordings);
    closing.push("servers", servers);
    servers.open(settings.host(), settings.port());
    closing.push("health watch", health);
    health.start();
    closing.push("fault reporter", faults);
    faults.start();
    closing.push(
        "robot", ROBOT_CLOSE_TIMEOUT, () -> lifecycle.shutDown(settings.goToSleepOnStop()));
    closing.push("idle reset", idle);
    closing.push("idle reset's lock", lock.listen(idle));
    if (settings.rawBusWrites()) {
      log.warn("Clients may send raw packets to the motors: no limit protects the robot from them");
    }
    if (settings.autostart()) {
      lifecycle.start(settings.wakeUpOnStart());
    }
    if (settings.datasets().preload()) {
      for (String library : MoveLibrary.LIBRARIES) {
        moves.preload(library);
      }
    }
  }

  private long loopTimeNs() {
    RobotControl control = lifecycle.control();
    return control == null ? System.nanoTime() : control.nowNs();
  }

  /** Brings the robot to sleep if so set, closes it and all servers. */
  @Override
  public void close() throws CloseStack.CloseFailedException {
    closing.close();
  }

  /**
   * Completes with the reason when the daemon should be closed for good, such as missing health
   * checks.
   */
  public CompletableFuture<String> endAsked() {
    return endAsked.copy();
  }

  /** The daemon now. */
  public DaemonStatus status() {
    return status.now();
  }

  /**
   * Starts the robot; nothing happens when it runs.
   *
   * @throws DaemonBusyException while another start, stop or restart is at work
   */
  public Job start(boolean wakeUp) {
    return lifecycle.start(wakeUp);
  }

  /**
   * Stops the robot; nothing happens when it is stopped.
   *
   * @throws DaemonBusyException while another start, stop or restart is at work
   */
  public Job stop(boolean goToSleep) {
    return lifecycle.stop(goToSleep);
  }

  /**
   * Restarts the robot with new objects; nothing happens when it is stopped.
   *
   * @throws DaemonBusyException while another start, stop or restart is at work
   */
  public Job restart() {
    return lifecycle.restart();
  }

  /**
   * Changes to another robot and starts it. A real robot that is left goes to sleep before.
   *
   * @throws DaemonBusyException while another start, stop or restart is at work
   */
  public Job connect(RobotChoice choice) {
    return lifecycle.connect(choice);
  }

  /** The running robot; a new object after each restart. */
  public Optional<RobotControl> robot() {
    return Optional.ofNullable(lifecycle.control());
  }

  /** The tools for the motors of the running robot; empty if it has no motor bus or none runs. */
  public Optional<MotorMaintenance> motorMaintenance() {
    return Optional.ofNullable(lifecycle.maintenance());
  }

  /** Time and world of the running robot; empty if it is a real one or none runs. */
  public Optional<Simulation> simulation() {
    return Optional.ofNullable(lifecycle.simulation());
  }

  /** What physics would be simulated with, now. Looks at files: some milliseconds. */
  public Simulator simulator() {
    return robotIos.simulator();
  }

  /** Why the physics that was chosen does not run; the mockup runs in its place. */
  public Optional<String> simulationUnavailable() {
    return Optional.ofNullable(lifecycle.simulationUnavailable());
  }

  /** The camera in the robot's head. */
  public CameraSource camera() {
    return camera;
  }

  /** Which backend runs, or would be started. */
  public BackendKind backend() {
    return lifecycle.kind();
  }

  /** Which robot runs, or would be started. */
  public RobotChoice robotChoice() {
    return lifecycle.choice();
  }

  /**
   * Hands a command to the robot; refused while none runs.
   *
   * @param command the command
   * @param origin who sends it
   */
  public Submission submit(Command command, Origin origin) {
    return desk.submit(command, clients.client(origin, ""));
  }

  /**
   * Watches commands and moves of every robot that runs from now on; the watcher must return
   * quickly.
   */
  public Registration watch(Consumer<CommandEvent> watcher) {
    return events.watch(watcher);
  }

  /** Who is connected. */
  public ClientRegistry clients() {
    return clients;
  }

  /** The log. */
  public LogBuffer logs() {
    return logs;
  }

  /** The jobs. */
  public JobRegistry jobs() {
    return jobs;
  }

  /** Which managed app or session holds the robot. */
  public RobotAppLock lock() {
    return lock;
  }

  /** What the robot does when nobody holds it any more. */
  public IdleReset idle() {
    return idle;
  }

  /** The robot's name. */
  public RobotName robotName() {
    return robotName;
  }

  /** Recorded moves. */
  public MoveLibrary moves() {
    return moves;
  }

  /** Plays recorded moves with their sounds. */
  public RecordedMoves recordedMoves() {
    return recordedMoves;
  }

  /** Plays sounds, or none. */
  SoundPlayer soundPlayer() {
    return soundPlayer;
  }

  /** Plays the sounds of moves. */
  MoveSounds sounds() {
    return sounds;
  }

  /** Recordings of what the robot does. */
  public MotionRecordings recordings() {
    return recordings;
  }

  /** The robot's description: the official one when it was fetched, else our own. */
  public DescriptionStore descriptions() {
    return descriptions;
  }

  /** What the daemon was told. */
  public DaemonSettings settings() {
    return settings;
  }

  /** The address that is bound. */
  public String host() {
    return servers.http().host();
  }

  /** The port that is bound; −1 before {@link #open}. */
  public int port() {
    return servers.http().port();
  }

  /**
   * Binds another address with the same port, closing the present one.
   *
   * @param host address or host name
   * @throws IOException if it cannot be bound; the present one is bound again
   */
  public void rebind(String host) throws IOException {
    servers.http().rebind(host);
  }
}
