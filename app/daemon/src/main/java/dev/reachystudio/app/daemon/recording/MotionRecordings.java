package dev.reachystudio.app.daemon.recording;

import dev.reachystudio.app.daemon.recording.RecordingException.Kind;
import dev.reachystudio.app.daemon.recording.RecordingStatus.Phase;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what the robot does, one recording at a time: every control cycle with measured joints,
 * measured head pose and targets. A stopped recording is a move of the data set {@link #DATASET}. A
 * recording that was not stopped, because the robot or the process ended, becomes a move by itself,
 * at the latest when the daemon starts again. Any thread; start and stop write files.
 */
public final class MotionRecordings implements AutoCloseable {

  /** Data set of the recorded moves. */
  public static final String DATASET = RecordingFolder.DATASET;

  private static final Logger log = LoggerFactory.getLogger(MotionRecordings.class);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int MAX_DESCRIPTION = 1000;
  private static final DateTimeFormatter DEFAULT_NAME =
      DateTimeFormatter.ofPattern("'recording'_yyyyMMdd_HHmmss");

  /** Snapshots that may wait while the disk is busy: ten seconds at 100 Hz, a megabyte. */
  private static final int TAP_CAPACITY = 1024;

  /** The last records are written within this, unless the disk hangs. */
  private static final long END_TIMEOUT_S = 10;

  private final RecordingFolder folder;
  private final Supplier<@Nullable RobotControl> robot;
  private final Clock clock;
  private final RecordingSink.Maker sinks;
  private final RecordingRecovery recovery;
  private volatile @Nullable RunningRecording current;

  /**
   * Recordings of a robot.
   *
   * @param datasets folder of all data sets
   * @param robot the running robot, or null
   * @param clock wall-clock time
   */
  public MotionRecordings(Path datasets, Supplier<@Nullable RobotControl> robot, Clock clock) {
    this(datasets, robot, clock, RecordingSink::create);
  }

  MotionRecordings(
      Path datasets,
      Supplier<@Nullable RobotControl> robot,
      Clock clock,
      RecordingSink.Maker sinks) {
    this.folder = new RecordingFolder(datasets);
    this.robot = robot;
    this.clock = clock;
    this.sinks = sinks;
    this.recovery = new RecordingRecovery(folder);
  }

  /** Makes moves of what an earlier run did not finish, on a thread of its own. */
  public void open() {
    recovery.start();
  }

  /** Completes when {@link #open} has looked through everything. */
  CompletableFuture<?> recovered() {
    return recovery.done();
  }

  /**
   * Begins a recording.
   *
   * @param name name of the move it will be, or null for one with date and time
   * @param description one sentence for people
   * @param values which values the move will be made of
   * @throws RecordingException if one runs, no robot runs, the name is taken or wrong, or the file
   *     cannot be written
   */
  public synchronized RecordingStatus start(
      @Nullable String name, String description, RecordedValues values) throws RecordingException {
    String wanted = name == null ? freeName() : checked(name);
    if (description.length() > MAX_DESCRIPTION) {
      throw new RecordingException(
          Kind.INVALID, "description", "description may have " + MAX_DESCRIPTION + " characters");
    }
    RunningRecording running = current;
    if (running != null && running.status().phase() != Phase.FAILED) {
      throw new RecordingException(
          Kind.CONFLICT, "", "The recording " + running.header().name() + " runs; stop it first");
    }
    RobotControl control = robot.get();
    if (control == null) {
      throw new RecordingException(Kind.NOT_RUNNING, "", "Backend not running");
    }
    if (folder.isTaken(wanted)) {
      throw new RecordingException(
          Kind.CONFLICT, "name", "There is a recording " + wanted + "; take another name");
    }
    RunningRecording started =
        begin(control, new SpillHeader(wanted, description, values, clock.instant()));
    current = started;
    return started.status();
  }

  private RunningRecording begin(RobotControl control, SpillHeader header)
      throws RecordingException {
    Path file;
    SpillWriter writer;
    try {
      file = folder.spill(header.name());
    } catch (IOException e) {
      throw new RecordingException(Kind.STORAGE, "No folder for recordings: " + reason(e), e);
    }
    try {
      writer = new SpillWriter(sinks.create(file), header);
    } catch (IOException e) {
      folder.discard(file);
      throw new RecordingException(Kind.STORAGE, file + " cannot be written: " + reason(e), e);
    }
    RunningRecording started =
        new RunningRecording(control.tap(TAP_CAPACITY), writer, header, file);
    started.start();
    log.info("Recording {} to {}", header.name(), file);
    return started;
  }

  /**
   * Ends the recording and makes it a move. A recording that stopped by itself is finished, too.
   *
   * @param values which values the move is made of, or null for what was said at the start
   * @throws RecordingException if none runs, nothing was recorded, or the move cannot be written;
   *     in the last case the recording is kept and may be stopped again
   */
  public synchronized FinishedRecording stop(@Nullable RecordedValues values)
      throws RecordingException {
    RunningRecording running = current;
    if (running == null) {
      throw new RecordingException(Kind.CONFLICT, "", "No recording runs");
    }
    return finish(running, Objects.requireNonNullElse(values, running.header().values()));
  }

  private FinishedRecording finish(RunningRecording running, RecordedValues chosen)
      throws RecordingException {
    running.stop();
    SpillHeader header = running.header();
    try {
      awaitEnd(running);
      RecordingFolder.Finished done =
          folder.finish(running.file(), header.name(), header.description(), chosen);
      current = null;
      if (done.samples() == 0) {
        throw new RecordingException(Kind.CONFLICT, "", "Nothing was recorded in " + header.name());
      }
      log.info("Recorded {}: {} samples, {} s", header.name(), done.samples(), done.durationS());
      return new FinishedRecording(
          header.name(),
          DATASET,
          folder.move(header.name()),
          folder.joints(header.name()),
          chosen,
          header.startedAt(),
          done.samples(),
          done.durationS(),
          running.dropped());
    } catch (IOException e) {
      throw new RecordingException(
          Kind.STORAGE,
          "%s cannot be written (%s). The recording is kept in %s: make room and stop it again, or it becomes a move at the next start."
              .formatted(folder.move(header.name()), reason(e), running.file()),
          e);
    }
  }

  /** How it goes. */
  public RecordingStatus status() {
    RunningRecording running = current;
    return running == null ? RecordingStatus.NONE : running.status();
  }

  /**
   * The finished recordings, oldest name first.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<Listed> list() throws IOException {
    List<Listed> moves = new ArrayList<>();
    for (Path file : folder.moves()) {
      moves.add(
          new Listed(
              RecordingFolder.nameOf(file),
              file,
              Files.size(file),
              Files.getLastModifiedTime(file).toInstant()));
    }
    return moves;
  }

  /**
   * A finished recording.
   *
   * @param name name of the move
   * @param file the move
   * @param bytes its length
   * @param finishedAt when it was written
   */
  public record Listed(String name, Path file, long bytes, Instant finishedAt) {}

  /** The robot ends: so does its recording, and becomes a move on a thread of its own. */
  public void robotEnds() {
    RunningRecording running = current;
    if (running != null) {
      running.stop();
      Threads.platform("recording-end", BugLog::uncaught, this::finishAlone).start();
    }
  }

  /** Ends the recording; what cannot be made a move now becomes one at the next start. */
  @Override
  public void close() {
    recovery.close();
    finishAlone();
  }

  private synchronized void finishAlone() {
    RunningRecording running = current;
    if (running == null) {
      return;
    }
    try {
      FinishedRecording done = finish(running, running.header().values());
      log.info("The recording {} was stopped with the robot", done.name());
    } catch (RecordingException e) {
      log.error(e.getMessage());
    }
  }

  private static void awaitEnd(RunningRecording running) throws IOException {
    try {
      running.ended().get(END_TIMEOUT_S, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException(running.file() + " is still being written to", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("its end never fails", e);
    }
  }

  private String freeName() {
    String name = DEFAULT_NAME.format(clock.instant().atZone(ZoneId.systemDefault()));
    String free = name;
    for (int i = 2; folder.isTaken(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  private static String checked(String name) throws RecordingException {
    if (!NAME.matcher(name).matches()) {
      throw new RecordingException(
          Kind.INVALID, "name", "name has 1 to 64 letters, digits, dashes and underscores");
    }
    return name;
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }
}
