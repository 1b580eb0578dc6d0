package dev.reachystudio.app.daemon.hub;

import java.time.Duration;

/**
 * How much of a data set is taken.
 *
 * @param fileBytes size of one file
 * @param totalBytes size of all files together
 * @param files how many files
 * @param patience how long a transfer may stand still
 */
record HubLimits(long fileBytes, long totalBytes, int files, Duration patience) {

  /** A move of an hour has 60 MB; the emotions library has some 200 files. */
  static final HubLimits USUAL = new HubLimits(64L << 20, 2L << 30, 5000, Duration.ofSeconds(30));
}
