package dev.reachystudio.backend.serial.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Writes down what a parser finds. */
final class HeardAnswers implements StatusSink {
  /** One good answer. */
  record Heard(int id, int errorByte, String data) {}

  private final List<Heard> good = new ArrayList<>();
  private final List<Integer> damagedIds = new ArrayList<>();

  static HeardAnswers in(byte[] stream) {
    HeardAnswers heard = new HeardAnswers();
    new StatusParser(heard).accept(stream, 0, stream.length);
    return heard;
  }

  List<Heard> good() {
    return good;
  }

  List<Integer> goodIds() {
    return good.stream().map(Heard::id).toList();
  }

  List<Integer> damagedIds() {
    return damagedIds;
  }

  @Override
  public void status(int id, int errorByte, byte[] bytes, int from, int count) {
    String data = HexFormat.of().formatHex(Arrays.copyOfRange(bytes, from, from + count));
    good.add(new Heard(id, errorByte, data));
  }

  @Override
  public void damaged(int id) {
    damagedIds.add(id);
  }
}
