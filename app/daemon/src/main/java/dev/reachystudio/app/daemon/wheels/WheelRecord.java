package dev.reachystudio.app.daemon.wheels;

import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The list of checksums in a wheel, its file {@code RECORD}: name, sum and length in each line. */
final class WheelRecord {

  private static final String SHA256 = ",sha256=";

  private final Map<String, String> sums = new HashMap<>();

  private WheelRecord() {}

  /** Reads the list; lines without a SHA-256 sum are left out. */
  static WheelRecord of(String text) {
    WheelRecord record = new WheelRecord();
    text.lines().forEach(record::add);
    return record;
  }

  /** The sum of a file, hexadecimal. */
  Optional<String> sha256(String name) {
    return Optional.ofNullable(sums.get(name));
  }

  private void add(String line) {
    int at = line.indexOf(SHA256);
    int end = line.indexOf(',', at + 1);
    if (at < 0 || end < 0) {
      return;
    }
    String name = line.substring(0, at);
    if (name.startsWith("\"") && name.endsWith("\"") && name.length() > 1) {
      name = name.substring(1, name.length() - 1).replace("\"\"", "\"");
    }
    try {
      byte[] sum = Base64.getUrlDecoder().decode(line.substring(at + SHA256.length(), end));
      sums.put(name, HexFormat.of().formatHex(sum));
    } catch (IllegalArgumentException e) {
      // not a sum: the file counts as one without
    }
  }
}
