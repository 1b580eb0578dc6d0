package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.command.LookAtTarget;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the head is to look at, and how it gets there. */
public final class LookAtInput {

  /** As in the SDK's own functions. */
  private static final long USUAL_DURATION_NS = 1_000_000_000;

  private static final int MAX_PICTURE_PX = 1 << 16;

  private LookAtInput() {}

  /**
   * A look as it was asked for.
   *
   * @param target what to look at
   * @param durationNs nanoseconds, ≥ 0
   * @param timeLaw progress over time
   * @param strict refuse what cannot be reached instead of clamping it
   * @param replace take over from a running exclusive move
   */
  public record LookAtRequest(
      LookAtTarget target, long durationNs, TimeLaw timeLaw, boolean strict, boolean replace) {}

  /** Reads a look at a point: {@code x}, {@code y}, {@code z}, metres. */
  public static LookAtRequest readWorld(@Nullable Object json, List<Object> at)
      throws InvalidInputException {
    Problems problems = new Problems();
    LookAtRequest request = world(ObjectInput.of(json, at, problems));
    problems.check();
    return request;
  }

  /** Reads a look at a pixel: {@code u}, {@code v} of a picture {@code width} × {@code height}. */
  public static LookAtRequest readImage(@Nullable Object json, List<Object> at)
      throws InvalidInputException {
    Problems problems = new Problems();
    LookAtRequest request = image(ObjectInput.of(json, at, problems));
    problems.check();
    return request;
  }

  static LookAtRequest world(ObjectInput input) {
    return request(
        new LookAtTarget.WorldPoint(
            input.requiredNumber("x"), input.requiredNumber("y"), input.requiredNumber("z")),
        input);
  }

  static LookAtRequest image(ObjectInput input) {
    int widthPx = input.requiredInteger("width", 1, MAX_PICTURE_PX);
    int heightPx = input.requiredInteger("height", 1, MAX_PICTURE_PX);
    return request(
        new LookAtTarget.ImagePoint(
            pixel(input, "u", widthPx), pixel(input, "v", heightPx), widthPx, heightPx),
        input);
  }

  /** Strictly inside the picture, as the SDK asks for. */
  private static double pixel(ObjectInput input, String name, int sizePx) {
    double pixel = input.requiredNumber(name);
    if (input.has(name) && input.problems().isEmpty() && !(pixel > 0 && pixel < sizePx)) {
      input
          .problems()
          .add(
              "value_error",
              input.at(name),
              "Input should be greater than 0 and less than " + sizePx,
              input.get(name),
              Map.of("gt", 0, "lt", sizePx));
    }
    return pixel;
  }

  private static LookAtRequest request(LookAtTarget target, ObjectInput input) {
    return new LookAtRequest(
        target,
        input.has("duration") ? MotionInput.durationNs(input, "duration") : USUAL_DURATION_NS,
        input.choice(MotionInput.TIME_LAWS, TimeLaw.MINJERK, "interpolation", "method"),
        input.flag("strict", false),
        input.flag("replace", false));
  }
}
