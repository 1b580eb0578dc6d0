package dev.reachystudio.backend.serial.simulated;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Throws the dice for each answer. The same seed and the same answers give the same harm. */
final class AnswerDamage {

  /** What happens to an answer. */
  enum Harm {
    NONE,
    LOST,
    BAD_CRC,
    NOISE,
    TRUNCATED,
    LATE
  }

  private static final int MOST_NOISE = 4;

  private final SplittableRandom random;
  private AnswerRates rates = AnswerRates.NONE;

  AnswerDamage(long seed) {
    random = new SplittableRandom(seed);
  }

  AnswerRates rates() {
    return rates;
  }

  void rates(AnswerRates newRates) {
    rates = newRates;
  }

  Harm next() {
    if (rates.equals(AnswerRates.NONE)) {
      return Harm.NONE;
    }
    double left = random.nextDouble();
    double[] shares = {
      rates.lost(), rates.badCrc(), rates.noise(), rates.truncated(), rates.late()
    };
    for (int i = 0; i < shares.length; i++) {
      left -= shares[i];
      if (left < 0) {
        return Harm.values()[1 + i];
      }
    }
    return Harm.NONE;
  }

  long lateByNs() {
    return rates.lateByNs();
  }

  /** Turns one bit at or behind an index. */
  byte[] turnBit(byte[] bytes, int from) {
    byte[] turned = bytes.clone();
    turned[random.nextInt(from, bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return turned;
  }

  /** Takes some of the last bytes away, at most those behind an index. */
  byte[] truncate(byte[] bytes, int from) {
    return Arrays.copyOf(bytes, random.nextInt(from, bytes.length));
  }

  byte[] noiseBefore(byte[] bytes) {
    byte[] noise = new byte[random.nextInt(1, MOST_NOISE + 1)];
    random.nextBytes(noise);
    byte[] both = Arrays.copyOf(noise, noise.length + bytes.length);
    System.arraycopy(bytes, 0, both, noise.length, bytes.length);
    return both;
  }
}
