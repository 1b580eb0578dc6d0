package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.LookAtTarget;

/** Checks what the head is to look at. */
final class LookAtValidation {

  private LookAtValidation() {}

  /** What is wrong with it; empty if nothing. */
  static String whatIsWrong(LookAtTarget target) {
    return switch (target) {
      case LookAtTarget.WorldPoint(double xM, double yM, double zM) ->
          Double.isFinite(xM) && Double.isFinite(yM) && Double.isFinite(zM)
              ? ""
              : "the point must have finite coordinates";
      case LookAtTarget.ImagePoint(double uPx, double vPx, int widthPx, int heightPx) -> {
        if (widthPx < 1 || heightPx < 1) {
          yield "the picture must be at least 1 by 1 pixels, not " + widthPx + " by " + heightPx;
        }
        boolean inside = uPx > 0 && uPx < widthPx && vPx > 0 && vPx < heightPx;
        yield inside
            ? ""
            : "the pixel %s, %s lies outside the picture of %d by %d"
                .formatted(uPx, vPx, widthPx, heightPx);
      }
    };
  }

  /** What to call the input at fault. */
  static String field(LookAtTarget target) {
    return switch (target) {
      case LookAtTarget.WorldPoint _ -> "point";
      case LookAtTarget.ImagePoint _ -> "pixel";
    };
  }
}
