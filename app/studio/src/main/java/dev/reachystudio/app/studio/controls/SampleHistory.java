package dev.reachystudio.app.studio.controls;

/** The last samples of some channels, in a ring: appending never allocates. One thread. */
public final class SampleHistory {

  private final double[] timesS;
  private final double[][] values;
  private int first;
  private int size;

  /**
   * @param channels numbers per sample
   * @param capacity samples kept; the oldest goes first
   */
  public SampleHistory(int channels, int capacity) {
    timesS = new double[capacity];
    values = new double[channels][capacity];
  }

  /**
   * Keeps a sample.
   *
   * @param timeS seconds; a time before the newest one starts the history afresh
   * @param sample one number per channel; NaN is a gap
   */
  public void append(double timeS, double[] sample) {
    if (size > 0 && timeS < newestS()) {
      clear();
    }
    int at = (first + size) % timesS.length;
    if (size == timesS.length) {
      first = (first + 1) % timesS.length;
    } else {
      size++;
    }
    timesS[at] = timeS;
    for (int i = 0; i < values.length; i++) {
      values[i][at] = sample[i];
    }
  }

  /** Forgets everything. */
  public void clear() {
    first = 0;
    size = 0;
  }

  /** How many samples there are. */
  public int size() {
    return size;
  }

  /** Time of a sample, seconds; 0 is the oldest. */
  public double timeS(int index) {
    return timesS[(first + index) % timesS.length];
  }

  /** Time of the newest sample, seconds; NaN without samples. */
  public double newestS() {
    return size == 0 ? Double.NaN : timeS(size - 1);
  }

  /** A channel's number in a sample. */
  public double value(int channel, int index) {
    return values[channel][(first + index) % timesS.length];
  }

  /** A channel's newest number at or before a time; NaN if there is none. */
  public double valueAt(int channel, double atS) {
    for (int i = size - 1; i >= 0; i--) {
      if (timeS(i) <= atS) {
        return value(channel, i);
      }
    }
    return Double.NaN;
  }

  /**
   * Least and greatest number of some channels since a time.
   *
   * @return {@code {least, greatest}}; both NaN if there is no number
   */
  public double[] range(int[] channels, double sinceS) {
    double[] range = {Double.NaN, Double.NaN};
    for (int channel : channels) {
      for (int i = 0; i < size; i++) {
        double value = value(channel, i);
        if (timeS(i) >= sinceS && Double.isFinite(value)) {
          range[0] = Double.isNaN(range[0]) ? value : Math.min(range[0], value);
          range[1] = Double.isNaN(range[1]) ? value : Math.max(range[1], value);
        }
      }
    }
    return range;
  }
}
