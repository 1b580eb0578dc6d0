package dev.reachystudio.render.view;

import javafx.scene.paint.Color;

/**
 * The colours of a {@link RobotView}, immutable; the window gives them, anew at each change of
 * theme. The names are those of the theme's colour tokens.
 *
 * @param viewTop middle of the background
 * @param viewBottom edge of the background
 * @param gridFine lines of the ground, every 2 cm
 * @param gridCoarse lines of the ground, every 10 cm
 * @param axisX forward
 * @param axisY left
 * @param axisZ up
 * @param robotShell the white shells
 * @param robotDark dark plastic
 * @param antenna rods and balls of the antennas
 * @param ghostTarget tint of the target, with its alpha
 * @param intent what is asked for: the motion path
 * @param violation tint of a faulty part; motors at their limit
 * @param neutral the robot when it is offline
 * @param ink what was measured
 * @param success motors that work little
 * @param caution motors that work hard
 * @param overlay cards over the view
 * @param text captions in the view
 * @param focus ring of keyboard focus
 * @param contactShadow darkest point below the robot, with its alpha
 */
public record ViewColors(
    Color viewTop,
    Color viewBottom,
    Color gridFine,
    Color gridCoarse,
    Color axisX,
    Color axisY,
    Color axisZ,
    Color robotShell,
    Color robotDark,
    Color antenna,
    Color ghostTarget,
    Color intent,
    Color violation,
    Color neutral,
    Color ink,
    Color success,
    Color caution,
    Color overlay,
    Color text,
    Color focus,
    Color contactShadow) {

  /** Of the dark theme. */
  public static ViewColors dark() {
    return new ViewColors(
        Color.web("#1a2229"),
        Color.web("#0d1115"),
        Color.web("#3a4650"),
        Color.web("#5d6c78"),
        Color.web("#f28b82"),
        Color.web("#9ccc65"),
        Color.web("#6ea8fe"),
        Color.web("#f4f5f6"),
        Color.web("#1d2226"),
        Color.web("#56616a"),
        Color.web("#35c3d4", 0.26),
        Color.web("#35c3d4"),
        Color.web("#ff5c52"),
        Color.web("#56616a"),
        Color.web("#e8edf1"),
        Color.web("#5fcf80"),
        Color.web("#f0b13c"),
        Color.web("#212930"),
        Color.web("#8a97a3"),
        Color.web("#35c3d4"),
        Color.web("#000000", 0.55));
  }

  /** Of the light theme. */
  public static ViewColors light() {
    return new ViewColors(
        Color.web("#f8fafb"),
        Color.web("#e6ebef"),
        Color.web("#b9c4cd"),
        Color.web("#8c9aa5"),
        Color.web("#b93a33"),
        Color.web("#47731c"),
        Color.web("#2563c9"),
        Color.web("#f4f5f6"),
        Color.web("#1d2226"),
        Color.web("#23292e"),
        Color.web("#0b8da0", 0.30),
        Color.web("#0b8da0"),
        Color.web("#d6322d"),
        Color.web("#626f7a"),
        Color.web("#182127"),
        Color.web("#1a7537"),
        Color.web("#b07600"),
        Color.web("#ffffff"),
        Color.web("#626f7a"),
        Color.web("#0b8da0"),
        Color.web("#182127", 0.22));
  }

  /** Whether the view is bright, so that the robot in it gets more light from all around. */
  boolean bright() {
    return viewTop.getBrightness() > 0.5;
  }
}
