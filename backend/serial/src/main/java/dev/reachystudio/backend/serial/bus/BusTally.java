package dev.reachystudio.backend.serial.bus;

/** The counters while they count. One thread. */
final class BusTally {
  long awaited;
  long good;
  long timeouts;
  long crcErrors;
  long wrongIds;
  long lateAnswers;
  long retries;
  long bytesSent;
  long bytesReceived;

  BusCounters counters() {
    return new BusCounters(
        awaited,
        good,
        timeouts,
        crcErrors,
        wrongIds,
        lateAnswers,
        retries,
        bytesSent,
        bytesReceived);
  }
}
