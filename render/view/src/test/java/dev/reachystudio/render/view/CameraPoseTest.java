package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CameraPoseTest {

  private static final CameraPose FRONT = new CameraPose(0, 0, 0.2, 0, 0, 1);

  @Test
  void thePointLookedAtIsInTheMiddleOfThePicture() {
    Projection view = new Projection(FRONT.orbited(0.7, 0.4), 800, 600);

    assertThat(view.screenX(0, 0, 0.2)).isCloseTo(400, within(1e-9));
    assertThat(view.screenY(0, 0, 0.2)).isCloseTo(300, within(1e-9));
    assertThat(view.depthM(0, 0, 0.2)).isCloseTo(1, within(1e-12));
  }

  @Test
  void seenFromTheFrontTheRobotsLeftIsOnTheRightAndUpIsUp() {
    Projection view = new Projection(FRONT, 800, 600);

    assertThat(view.screenX(0, 0.1, 0.2)).isGreaterThan(400);
    assertThat(view.screenY(0, 0, 0.3)).isLessThan(300);
    assertThat(view.depthM(0.1, 0, 0.2)).isLessThan(1);
  }

  @Test
  void panningMovesTheWorldByThatManyPixels() {
    Projection before = new Projection(FRONT.orbited(0.3, 0.2), 800, 600);
    double step = 20 * before.metresPerPixel();
    Projection after = new Projection(before.camera().panned(-step, step), 800, 600);

    assertThat(after.screenX(0, 0, 0.2)).isCloseTo(420, within(1e-6));
    assertThat(after.screenY(0, 0, 0.2)).isCloseTo(320, within(1e-6));
  }

  @Test
  void theCameraNeitherEntersTheRobotNorLeavesTheRoom() {
    assertThat(FRONT.zoomed(1e-9).distanceM()).isEqualTo(0.08);
    assertThat(FRONT.zoomed(1e9).distanceM()).isEqualTo(4);
    assertThat(FRONT.panned(100, -100).yM()).isEqualTo(0.4);
    assertThat(FRONT.panned(100, -100).zM()).isEqualTo(0);
    assertThat(FRONT.orbited(0, 10).elevationRad()).isCloseTo(Math.PI / 2, within(1e-12));
    assertThat(FRONT.orbited(7 * Math.PI, 0).azimuthRad()).isBetween(-Math.PI, Math.PI);
  }

  @Test
  void betweenTwoCamerasItTurnsTheShortWay() {
    CameraPose from = FRONT.withDirection(Math.toRadians(170), 0);
    CameraPose to = FRONT.withDirection(Math.toRadians(-170), 0);

    assertThat(from.towards(to, 0.5).azimuthRad()).isCloseTo(Math.PI, within(1e-12));
  }

  @Property
  void theRayThroughAPixelMeetsThePointSeenThere(
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double x,
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double y,
      @ForAll @DoubleRange(min = 0, max = 0.4) double z,
      @ForAll @DoubleRange(min = -3, max = 3) double azimuthRad,
      @ForAll @DoubleRange(min = -0.4, max = 1.5) double elevationRad) {
    Projection view =
        new Projection(new CameraPose(0, 0, 0.2, azimuthRad, elevationRad, 1), 800, 600);
    double[] ray = view.rayThrough(view.screenX(x, y, z), view.screenY(x, y, z));
    double depthM = view.depthM(x, y, z);

    assertThat(view.eyeM(0) + depthM * ray[0]).isCloseTo(x, within(1e-9));
    assertThat(view.eyeM(1) + depthM * ray[1]).isCloseTo(y, within(1e-9));
    assertThat(view.eyeM(2) + depthM * ray[2]).isCloseTo(z, within(1e-9));
  }
}
