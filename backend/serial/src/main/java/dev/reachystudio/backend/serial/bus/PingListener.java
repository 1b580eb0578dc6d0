package dev.reachystudio.backend.serial.bus;

import dev.reachystudio.backend.serial.codec.StatusError;
import dev.reachystudio.backend.serial.codec.StatusSink;
import dev.reachystudio.backend.serial.registers.Register;
import java.util.List;

/** Writes down who answers a ping. */
record PingListener(List<PingAnswer> found, BusTally tally) implements StatusSink {
  static final int DATA_BYTES = 3;

  static PingAnswer answer(int id, int errorByte, byte[] data, int from) {
    return new PingAnswer(
        id,
        Register.MODEL_NUMBER.value(data, from),
        Register.FIRMWARE_VERSION.value(data, from + 2),
        StatusError.isAlert(errorByte));
  }

  @Override
  public void status(int id, int errorByte, byte[] bytes, int from, int count) {
    if (count == DATA_BYTES) {
      tally.awaited++;
      tally.good++;
      found.add(answer(id, errorByte, bytes, from));
    }
  }

  @Override
  public void damaged(int id) {
    tally.crcErrors++;
  }
}
