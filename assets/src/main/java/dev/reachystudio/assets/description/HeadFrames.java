package dev.reachystudio.assets.description;

/** Frames on the head's link, numbers of the official description. */
final class HeadFrames {

  static final Placement HEAD =
      new Placement(-0.00611127, 0.00370522, 0.0291364, 1.70724, 0.544115, -0.97213);
  static final Placement CAMERA =
      new Placement(-0.0321159, -0.05047, 0.00257878, 1.70724, 0.544115, -0.97213);
  static final Placement CAMERA_OPTICAL =
      new Placement(-0.0321159, -0.05047, 0.00257878, 2.92045, 1.01151, 1.9102);
  static final Placement RIGHT_ANTENNA =
      new Placement(-0.0948524, 0.0197779, -0.00445785, 1.63922, 1.39152, 0.701924);
  static final Placement LEFT_ANTENNA =
      new Placement(-0.0764135, -0.0324475, 0.0840224, 2.93649, 0.508471, 2.10225);

  private HeadFrames() {}
}
