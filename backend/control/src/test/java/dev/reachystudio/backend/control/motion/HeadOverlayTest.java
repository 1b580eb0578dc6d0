package dev.reachystudio.backend.control.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.kinematics.PoseInterpolation;
import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.value.HeadOffset;
import dev.reachystudio.protocol.value.Pose;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class HeadOverlayTest {

  private final HeadOverlay overlay = new HeadOverlay();
  private final PoseBuffer head = new PoseBuffer();

  @Provide
  Arbitrary<Pose> heads() {
    Arbitrary<Double> metres = Arbitraries.doubles().between(-0.02, 0.02).ofScale(6);
    Arbitrary<Double> radians = Arbitraries.doubles().between(-0.4, 0.4).ofScale(6);
    return Combinators.combine(metres, metres, metres, radians, radians, radians)
        .as(Pose::ofXyzRpy);
  }

  @Test
  void theTranslationIsAddedAndTheRotationTurnsAboutTheWorldsAxes() {
    HeadOffset offset = new HeadOffset(0.004, -0.003, 0.002, 0.02, -0.05, 0.1);
    Pose wish = Pose.ofXyzRpy(0.01, 0, -0.01, 0.2, 0.1, 0.8);
    overlay.displace(offset);
    head.set(wish);
    overlay.apply(head);
    Vectors.assertClose(
        head.value(),
        PoseInterpolation.withWorldOffset(wish, offset.asPose()),
        within(1e-12),
        "displaced");
  }

  @Property(tries = 300)
  void trackingGoesByTheShortestWayToTheShareOfItsWeight(
      @ForAll("heads") Pose wish,
      @ForAll("heads") Pose aim,
      @ForAll @DoubleRange(min = 0, max = 1) double weight) {
    overlay.track(aim, weight);
    head.set(wish);
    overlay.apply(head);
    Vectors.assertClose(
        head.value(), PoseInterpolation.geodesic(wish, aim, weight), within(1e-9), "tracked");
  }

  @Property(tries = 500)
  void whatIsTakenOffIsLaidOnAgain(
      @ForAll("heads") Pose commanded,
      @ForAll("heads") Pose aim,
      @ForAll("heads") Pose displacement,
      @ForAll @DoubleRange(min = 0, max = 0.6) double weight) {
    overlay.track(aim, weight);
    overlay.displace(
        new HeadOffset(
            displacement.xM(),
            displacement.yM(),
            displacement.zM(),
            displacement.rollRad() / 4,
            displacement.pitchRad() / 4,
            displacement.yawRad() / 4));
    head.set(commanded);
    overlay.remove(head);
    overlay.apply(head);
    // With a large weight a wish far away is brought nearer, and then it is not exact.
    double tolerance = weight < 0.4 ? 1e-9 : 0.25;
    Vectors.assertClose(head.value(), commanded, within(tolerance), "there and back");
  }

  @Test
  void aWeightOfOneIsTheAimWhateverWasWished() {
    Pose aim = Pose.ofXyzRpy(0, 0, 0.01, 0, 0.2, 0.3);
    overlay.track(aim, 1);
    head.set(Pose.ofXyzRpy(0.01, 0, 0, 0.3, 0, -1));
    overlay.apply(head);
    assertThat(head.value()).isEqualTo(aim);
  }

  @Test
  void nothingIsLaidOverWhenAllIsEnded() {
    overlay.track(Pose.ofXyzRpy(0, 0, 0.01, 0, 0.2, 0.3), 0.5);
    overlay.displace(new HeadOffset(0.01, 0, 0, 0, 0, 0));
    assertThat(overlay.isActive()).isTrue();
    overlay.track(null, 1);
    overlay.displace(HeadOffset.NONE);
    assertThat(overlay.isActive()).isFalse();
    head.set(Pose.IDENTITY);
    overlay.apply(head);
    assertThat(head.value()).isEqualTo(Pose.IDENTITY);
  }
}
