package dev.reachystudio.backend.control.replay;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.loop.CycleCommand;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one control cycle was given: the time, what was read, the commands it decided, the
 * streamed target, and how the robot answered. Filled in place by the control thread, which must
 * not allocate; what {@link InputRecorder#poll} returns is a copy that nobody changes any more.
 */
public final class CycleInput {

  /** Commands a cycle decides at most. */
  private static final int COMMANDS = 64;

  private final IoInputs reading = new IoInputs();
  private final @Nullable Command[] commands = new Command[COMMANDS];
  private final @Nullable Origin[] origins = new Origin[COMMANDS];
  private long number;
  private long nowNs;
  private int commandCount;
  private int calls;
  private long failedCalls;
  private long grantedCalls;
  private boolean wasRead;
  private boolean readFailed;
  private @Nullable BodyTargets streamed;

  CycleInput() {}

  CycleInput copy() {
    CycleInput copy = new CycleInput();
    copy(reading, copy.reading);
    System.arraycopy(commands, 0, copy.commands, 0, commandCount);
    System.arraycopy(origins, 0, copy.origins, 0, commandCount);
    copy.number = number;
    copy.nowNs = nowNs;
    copy.commandCount = commandCount;
    copy.calls = calls;
    copy.failedCalls = failedCalls;
    copy.grantedCalls = grantedCalls;
    copy.wasRead = wasRead;
    copy.readFailed = readFailed;
    copy.streamed = streamed;
    return copy;
  }

  /** Number of the cycle, from 0; a gap is a cycle that was dropped. */
  public long number() {
    return number;
  }

  /** Time of the cycle on the loop's clock, nanoseconds. */
  public long nowNs() {
    return nowNs;
  }

  /** What it decided, in order. */
  public List<CycleCommand> commands() {
    List<CycleCommand> list = new ArrayList<>(commandCount);
    for (int i = 0; i < commandCount; i++) {
      Command command = commands[i];
      Origin origin = origins[i];
      if (command != null && origin != null) {
        list.add(new CycleCommand(command, origin));
      }
    }
    return list;
  }

  /** What lay in the stream's slot, or null. */
  public @Nullable BodyTargets streamed() {
    return streamed;
  }

  /** Whether the robot was read at all. */
  boolean wasRead() {
    return wasRead;
  }

  /** Whether reading the robot failed with an exception. */
  boolean readFailed() {
    return readFailed;
  }

  /** Fills in what was read. */
  void readInto(IoInputs inputs) {
    copy(reading, inputs);
  }

  /** Whether a call that commands the robot, counted from 0 in this cycle, failed. */
  boolean failed(int call) {
    return (failedCalls >>> call & 1) != 0;
  }

  /** Whether a call that switches single motors was answered with yes. */
  boolean granted(int call) {
    return (grantedCalls >>> call & 1) != 0;
  }

  void begin(long newNumber, long newNowNs) {
    number = newNumber;
    nowNs = newNowNs;
    commandCount = 0;
    calls = 0;
    failedCalls = 0;
    grantedCalls = 0;
    wasRead = false;
    readFailed = false;
    streamed = null;
  }

  void read(IoInputs inputs, boolean failed) {
    copy(inputs, reading);
    wasRead = true;
    readFailed = failed;
  }

  void decides(Command command, Origin origin) {
    if (commandCount < COMMANDS) {
      commands[commandCount] = command;
      origins[commandCount] = origin;
      commandCount++;
    }
  }

  void streams(BodyTargets targets) {
    streamed = targets;
  }

  void called(boolean failed, boolean granted) {
    failedCalls |= failed ? 1L << calls : 0;
    grantedCalls |= granted ? 1L << calls : 0;
    calls++;
  }

  private static void copy(IoInputs from, IoInputs to) {
    System.arraycopy(from.positionRad, 0, to.positionRad, 0, Motor.COUNT);
    System.arraycopy(from.velocityRadPerS, 0, to.velocityRadPerS, 0, Motor.COUNT);
    System.arraycopy(from.torqueNm, 0, to.torqueNm, 0, Motor.COUNT);
    System.arraycopy(from.sampledNs, 0, to.sampledNs, 0, Motor.COUNT);
    to.connected = from.connected;
    to.fresh = from.fresh;
    to.mode = from.mode;
    to.settling = from.settling;
    System.arraycopy(from.torqueOn, 0, to.torqueOn, 0, Motor.COUNT);
    System.arraycopy(from.answering, 0, to.answering, 0, Motor.COUNT);
    to.faults = from.faults;
    to.bus = from.bus;
    to.simulation = from.simulation;
  }
}
