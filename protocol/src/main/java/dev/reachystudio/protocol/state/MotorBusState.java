package dev.reachystudio.protocol.state;

import java.util.List;

/**
 * The motor bus as its driver sees it. The driver makes a new one each bus tick; nobody changes it.
 *
 * @param port name of the port, or what is looked for while there is none
 * @param connected whether the port is open and at least one motor answers
 * @param updatedNs loop clock of the last answer of any motor, nanoseconds; 0 before the first
 * @param motors the nine motors in wire order
 * @param statistics how well the bus does
 */
public record MotorBusState(
    String port,
    boolean connected,
    long updatedNs,
    List<MotorReading> motors,
    BusStatistics statistics) {}
