package dev.reachystudio.protocol.simulation;

import java.util.List;

/**
 * A simulated world at the end of a control cycle's physics. The simulation makes a new one each
 * cycle; nobody changes it.
 *
 * @param timeS simulated time since the model was loaded or reset, seconds
 * @param realTimeFactor simulated time by the wall's time over the last second; 1 is true time
 * @param steps physics steps since the model was loaded
 * @param resets how often the simulation was reset, asked for or because its numbers were no longer
 *     finite
 * @param torques how hard the motors work
 * @param poses where the movable bodies are
 * @param contacts what touches; the strongest where there are more than are told
 */
public record SimulationState(
    double timeS,
    double realTimeFactor,
    long steps,
    int resets,
    MotorTorques torques,
    ScenePoses poses,
    List<Contact> contacts) {}
