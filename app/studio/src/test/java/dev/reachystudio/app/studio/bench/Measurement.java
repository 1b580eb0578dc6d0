package dev.reachystudio.app.studio.bench;

import java.util.List;

/** Something {@code ./bench} can measure. */
interface Measurement {

  /** Its name on the command line. */
  String name();

  /**
   * Measures.
   *
   * @param bench where the studio lies and how long to take
   * @return rows for the table; a row says so when something could not be measured
   */
  List<Figure> measure(BenchSettings bench) throws Exception;
}
