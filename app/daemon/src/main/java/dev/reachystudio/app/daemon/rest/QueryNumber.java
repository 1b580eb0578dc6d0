package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.protocol.json.wire.Problems;
import java.util.List;
import java.util.Map;

/** Whole numbers of a query. */
final class QueryNumber {

  private QueryNumber() {}

  /**
   * A whole number.
   *
   * @param query the query
   * @param name its name
   * @param absent what it is when it is not there
   * @param least smallest that is allowed
   * @param most largest that is allowed
   * @param problems is told what is wrong with it
   */
  static int of(
      Map<String, String> query, String name, int absent, int least, int most, Problems problems) {
    String given = query.get(name);
    if (given == null) {
      return absent;
    }
    List<Object> location = List.of("query", name);
    try {
      int number = Integer.parseInt(given.strip());
      if (number < least) {
        String message = "Input should be greater than or equal to " + least;
        problems.add("greater_than_equal", location, message, given, Map.of("ge", least));
      } else if (number > most) {
        String message = "Input should be less than or equal to " + most;
        problems.add("less_than_equal", location, message, given, Map.of("le", most));
      }
      return number;
    } catch (NumberFormatException e) {
      problems.add("int_parsing", location, "Input should be a valid integer", given);
      return absent;
    }
  }
}
