package dev.reachystudio.assets.description;

import java.util.List;

/**
 * One leg of the neck: numbers of the official description, to its precision, so that joint angles
 * mean the same on ours.
 *
 * @param number 1…6
 * @param shaft the arm's joint on the body
 * @param lowerRad limit of the arm
 * @param upperRad limit of the arm
 * @param rodFrame frame of the rod's joints on the arm
 * @param rodEnd the ball at the rod's end, in the rod's frame
 * @param headBall the ball on the head's link; for leg 6, which carries the head, its origin
 */
record Leg(
    int number,
    Placement shaft,
    double lowerRad,
    double upperRad,
    Placement rodFrame,
    Placement rodEnd,
    Placement headBall) {

  private static final double QUARTER = 1.5708;
  private static final Placement BACK = Placement.at(-0.085, 0, 0);

  static final List<Leg> ALL =
      List.of(
          new Leg(
              1,
              new Placement(-0.0328112, 0.0304906, 0.0418333, QUARTER, 0, 1.0472),
              -0.837758,
              1.39626,
              new Placement(0.04, 0, 0.007, -0.13754, -0.0882156, 2.10349),
              Placement.at(0.085, 0, 0),
              Placement.at(0.00768882, -0.0217774, 0.0368953)),
          new Leg(
              2,
              new Placement(-0.0428112, 0.01317, 0.0418333, -QUARTER, 0, -2.0944),
              -1.39626,
              1.22173,
              new Placement(0.04, 0, 0.007, -3.14159, 0, -3.14159),
              Placement.at(0.043, -0.0729378, -0.00748861),
              Placement.at(0.00307947, -0.0167102, 0.049105)),
          new Leg(
              3,
              new Placement(-0.01, -0.0436606, 0.0418333, QUARTER, 0, 3.14159),
              -0.837758,
              1.39626,
              new Placement(0.04, 0, 0.007, 0.373569, 0.0882156, -1.0381),
              BACK,
              Placement.at(-0.0189403, 0.0208215, 0.050171)),
          new Leg(
              4,
              new Placement(0.01, -0.0436606, 0.0418333, -QUARTER, 0, 0),
              -1.39626,
              0.837758,
              new Placement(0.04, 0, 0.007, -0.0860846, 0.0882156, 1.0381),
              BACK,
              Placement.at(-0.0214133, 0.0278259, 0.0383042)),
          new Leg(
              5,
              new Placement(0.0428112, 0.01317, 0.0418333, QUARTER, 0, -1.0472),
              -1.22173,
              1.39626,
              new Placement(0.04, 0, 0.007, 0.123977, 0.0882156, -1.0381),
              BACK,
              Placement.at(-0.00708235, 0.0120716, 0.000342873)),
          new Leg(
              6,
              new Placement(0.0328112, 0.0304906, 0.0418333, -QUARTER, 0, 2.0944),
              -1.39626,
              0.837758,
              new Placement(0.04, 0, 0.007, 3.0613, 0.0882156, 1.0381),
              BACK,
              Placement.at(0, 0, 0)));

  /** Turns x to where the rod points in its own frame. */
  Placement rodDirection() {
    double flat = Math.hypot(rodEnd.xM(), rodEnd.yM());
    return new Placement(
        0, 0, 0, 0, Math.atan2(-rodEnd.zM(), flat), Math.atan2(rodEnd.yM(), rodEnd.xM()));
  }
}
