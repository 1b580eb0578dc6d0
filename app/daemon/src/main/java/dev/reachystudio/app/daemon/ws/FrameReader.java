package dev.reachystudio.app.daemon.ws;

import io.helidon.common.buffers.DataReader;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a client's frames and joins them to messages. A message that is too large is read to its
 * end and thrown away, so that the connection stays usable. One thread.
 */
@SuppressWarnings("ArrayRecordComponent") // messages are handed on once and never compared
final class FrameReader {

  /** Larger messages are thrown away. */
  static final int MAX_MESSAGE_BYTES = 1 << 20;

  /** A frame that announces more than this ends the connection: reading it would take minutes. */
  private static final long MAX_DISCARDED_BYTES = 64L << 20;

  /** What came. */
  sealed interface Message {}

  /** A whole text or binary message. */
  record Data(boolean text, byte[] payload) implements Message {}

  /** A message that was too large. */
  record Oversized(long lengthBytes) implements Message {}

  /** A ping, a pong or a close. */
  record Control(int opcode, byte[] payload) implements Message {}

  /** The client broke the protocol; the connection is closed with this code. */
  static final class ProtocolException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    ProtocolException(int code, String message) {
      super(message, null, false, false);
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  private final DataReader in;
  private @Nullable ByteArrayOutputStream joined;
  private boolean joinedText;
  private long joinedLength;

  FrameReader(DataReader in) {
    this.in = in;
  }

  /** Waits for the next message. */
  Message next() throws ProtocolException {
    while (true) {
      Message message = frame();
      if (message != null) {
        return message;
      }
    }
  }

  private @Nullable Message frame() throws ProtocolException {
    int first = in.read() & 0xff;
    int second = in.read() & 0xff;
    boolean last = (first & 0x80) != 0;
    int opcode = first & 0x0f;
    if ((first & 0x70) != 0 || (second & 0x80) == 0) {
      throw new ProtocolException(1002, "reserved bits or an unmasked frame");
    }
    long length = length(second & 0x7f);
    if (opcode >= Frames.CLOSE) {
      if (!last || length > Frames.MAX_CONTROL_BYTES) {
        throw new ProtocolException(1002, "a control frame is one frame of at most 125 bytes");
      }
      return new Control(opcode, payload((int) length));
    }
    return data(opcode, last, length);
  }

  private @Nullable Message data(int opcode, boolean last, long length) throws ProtocolException {
    if (opcode > Frames.BINARY || (opcode == 0) != (joined != null)) {
      throw new ProtocolException(1002, "an unexpected kind of frame");
    }
    ByteArrayOutputStream message = joined;
    if (message == null) {
      message = new ByteArrayOutputStream((int) Math.min(length, MAX_MESSAGE_BYTES));
      joinedText = opcode == Frames.TEXT;
      joinedLength = 0;
    }
    joinedLength += length;
    if (joinedLength > MAX_MESSAGE_BYTES) {
      discard(length);
    } else {
      message.writeBytes(payload((int) length));
    }
    joined = last ? null : message;
    if (!last) {
      return null;
    }
    return joinedLength > MAX_MESSAGE_BYTES
        ? new Oversized(joinedLength)
        : new Data(joinedText, message.toByteArray());
  }

  private long length(int small) throws ProtocolException {
    int bytes = small == 126 ? 2 : small == 127 ? 8 : 0;
    long length = bytes == 0 ? small : 0;
    for (int i = 0; i < bytes; i++) {
      length = length << 8 | (in.read() & 0xff);
    }
    if (length < 0 || length > MAX_DISCARDED_BYTES) {
      throw new ProtocolException(1009, "a frame may have at most 64 MiB");
    }
    return length;
  }

  private byte[] payload(int length) {
    byte[] mask = mask();
    byte[] payload = new byte[length];
    int at = 0;
    while (at < length) {
      in.ensureAvailable();
      int count = Math.min(in.available(), length - at);
      in.readBuffer(count).read(payload, at, count);
      at += count;
    }
    for (int i = 0; i < length; i++) {
      payload[i] ^= mask[i & 3];
    }
    return payload;
  }

  private void discard(long length) {
    mask();
    long left = length;
    while (left > 0) {
      in.ensureAvailable();
      int count = (int) Math.min(in.available(), left);
      in.skip(count);
      left -= count;
    }
  }

  private byte[] mask() {
    return new byte[] {in.read(), in.read(), in.read(), in.read()};
  }
}
