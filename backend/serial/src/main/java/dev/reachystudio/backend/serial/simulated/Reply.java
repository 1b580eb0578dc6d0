package dev.reachystudio.backend.serial.simulated;

/** What a motor answers: an error byte and data. */
final class Reply {

  private static final byte[] NOTHING = new byte[0];

  private final int error;
  private final byte[] data;

  Reply(int error, byte[] data) {
    this.error = error;
    this.data = data;
  }

  static Reply of(int error) {
    return new Reply(error, NOTHING);
  }

  /** Error byte, with the alert bit. */
  int error() {
    return error;
  }

  byte[] data() {
    return data;
  }
}
