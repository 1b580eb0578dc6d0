package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.protocol.value.MotorMode;

/**
 * Follows what the device does by itself: it goes away and comes back, leaves its mode, loses
 * motors. Whatever is concerned ends; the rest holds, and nothing jumps. Control thread.
 */
final class DeviceWatch {

  private final RobotBody body;
  private final CommandDecider decider;
  private final FaultWatch faults;
  private boolean everRead;
  private boolean away;

  DeviceWatch(RobotBody body, CommandDecider decider, FaultWatch faults) {
    this.body = body;
    this.decider = decider;
    this.faults = faults;
  }

  /** Looks at a reading. */
  void look(LoopTime time) {
    IoInputs inputs = body.inputs;
    if (faults.read(inputs, time.nowNs())) {
      decider.letGo(faults.loss());
    }
    if (!body.everRead()) {
      return;
    }
    if (!everRead) {
      everRead = true;
      decider.restoreStop(time);
    } else if (!inputs.connected) {
      away = true;
    } else if (away) {
      comeBack(time);
    } else {
      lookAtMode();
      lookAtMotors(time);
    }
  }

  /** Whether the robot can be commanded: it answers, or stopped less than a second ago. */
  boolean answering() {
    return faults.answering() && !(away && body.inputs.connected);
  }

  /** Whether the robot is there and can be commanded. */
  boolean connected() {
    return body.inputs.connected && !away;
  }

  /** Someone may have turned the robot meanwhile: from now on it is asked to be where it is. */
  private void comeBack(LoopTime time) {
    body.pinAll();
    if (body.inputs.settling) {
      return;
    }
    away = false;
    if (body.releasedWhileAway()) {
      body.mode(MotorMode.DISABLED, time.nowNs());
    } else {
      lookAtMode();
      lookAtMotors(time);
    }
    decider.restoreStop(time);
  }

  /** Torque lost altogether, or switched at the robot. */
  private void lookAtMode() {
    IoInputs inputs = body.inputs;
    if (!inputs.settling && inputs.mode != body.mode()) {
      decider.letGo("the motors left their mode");
      body.adoptMode();
    }
  }

  private void lookAtMotors(LoopTime time) {
    if (body.inputs.mode != body.mode()) {
      return;
    }
    body.pin(body.motors.look(body.inputs));
    int parts = MotorConditions.partsOf(body.motors.failed());
    if (parts == 0) {
      return;
    }
    decider.endNeeding(parts);
    boolean head = (parts & PartMask.HEAD_JOINTS) != 0;
    if (head && body.mode() == MotorMode.GRAVITY_COMPENSATION) {
      body.holdAgain(time.nowNs());
    }
  }
}
