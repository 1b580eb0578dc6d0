package dev.reachystudio.backend.serial.codec;

/** Hears what a {@link StatusParser} finds, in the calling thread, in the order of the wire. */
public interface StatusSink {

  /**
   * A good answer. The bytes are valid during the call only.
   *
   * @param id who answers
   * @param errorByte see {@link StatusError}
   * @param bytes holds the data, without stuffing
   * @param from where the data begins
   * @param count number of bytes of data
   */
  void status(int id, int errorByte, byte[] bytes, int from, int count);

  /**
   * An answer with a wrong check sum.
   *
   * @param id who seems to have sent it; the byte may be what is wrong
   */
  void damaged(int id);
}
