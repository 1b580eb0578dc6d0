package dev.reachystudio.app.daemon.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A short tune of soft tones, our own: each swells quickly, fades away and has two quiet overtones.
 *
 * @param lengthS how long it is, seconds
 * @param tones what sounds in it
 */
record Chime(double lengthS, List<Tone> tones) {

  /**
   * A tone.
   *
   * @param atS when it begins, seconds
   * @param hz its pitch
   * @param fadeS how long until it has faded to a third, seconds
   * @param loudness 0 … 1
   */
  record Tone(double atS, double hz, double fadeS, double loudness) {}

  /** Three tones upwards, as long as the greeting with the head takes: 0.4 s. */
  static final Chime WAKE_UP =
      new Chime(
          0.4,
          List.of(
              new Tone(0, 523.25, 0.09, 0.30),
              new Tone(0.1, 659.26, 0.09, 0.30),
              new Tone(0.2, 783.99, 0.08, 0.32)));

  /** A slow fall, as long as the way down: 2 s. */
  static final Chime GO_TO_SLEEP =
      new Chime(
          2.0,
          List.of(
              new Tone(0, 659.26, 0.35, 0.22),
              new Tone(0.45, 523.25, 0.40, 0.22),
              new Tone(0.95, 392.00, 0.45, 0.20)));

  private static final int RATE_HZ = 22_050;
  private static final int HEADER_BYTES = 44;
  private static final double SWELL_S = 0.008;

  /** The end is taken down to silence, so that it does not click. */
  private static final double END_S = 0.03;

  /** The tune as a WAV file: mono, 22.05 kHz, 16 bits. */
  byte[] wav() {
    int count = (int) Math.round(lengthS * RATE_HZ);
    ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES + 2 * count).order(ByteOrder.LITTLE_ENDIAN);
    text(wav, "RIFF").putInt(HEADER_BYTES - 8 + 2 * count);
    text(wav, "WAVEfmt ").putInt(16).putShort((short) 1).putShort((short) 1);
    wav.putInt(RATE_HZ).putInt(2 * RATE_HZ).putShort((short) 2).putShort((short) 16);
    text(wav, "data").putInt(2 * count);
    for (int i = 0; i < count; i++) {
      double end = Math.min(1, (count - i) / (END_S * RATE_HZ));
      wav.putShort((short) Math.round(Short.MAX_VALUE * end * at(i / (double) RATE_HZ)));
    }
    return wav.array();
  }

  private static ByteBuffer text(ByteBuffer wav, String text) {
    return wav.put(text.getBytes(StandardCharsets.US_ASCII));
  }

  private double at(double tS) {
    double sum = 0;
    for (Tone tone : tones) {
      double sinceS = tS - tone.atS;
      if (sinceS > 0) {
        double phase = 2 * Math.PI * tone.hz * sinceS;
        double shape = Math.min(1, sinceS / SWELL_S) * Math.exp(-sinceS / tone.fadeS);
        sum +=
            tone.loudness
                * shape
                * (Math.sin(phase) + 0.2 * Math.sin(2 * phase) + 0.05 * Math.sin(3 * phase));
      }
    }
    return Math.clamp(sum, -1.0, 1.0);
  }
}
