package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CameraFitTest {

  private static final float[] BOX = box(0.08f, 0.08f, 0, 0.36f);

  @Test
  void everythingIsInThePictureAndTouchesItsMargin() {
    for (ViewPreset preset : ViewPreset.values()) {
      for (double aspect : new double[] {0.4, 1, 1.6, 3}) {
        Extent extent = extentAfterFit(preset, aspect);

        assertThat(extent.left).isGreaterThanOrEqualTo(0.05 - 1e-6);
        assertThat(extent.right).isLessThanOrEqualTo(0.95 + 1e-6);
        assertThat(extent.top).isGreaterThanOrEqualTo(0.05 - 1e-6);
        assertThat(extent.bottom).isLessThanOrEqualTo(0.95 + 1e-6);
        assertThat(Math.max(extent.right - extent.left, extent.bottom - extent.top))
            .as("%s at %s", preset, aspect)
            .isCloseTo(0.9, within(0.02));
      }
    }
  }

  @Test
  void theDirectionStays() {
    CameraPose from = new CameraPose(0.1, 0.1, 0.3, 1.1, 0.3, 2);
    CameraPose fitted = CameraFit.fit(from, BOX, 1.6, 0.05);

    assertThat(fitted.azimuthRad()).isEqualTo(1.1);
    assertThat(fitted.elevationRad()).isEqualTo(0.3);
  }

  private static Extent extentAfterFit(ViewPreset preset, double aspect) {
    CameraPose from = new CameraPose(0, 0, 0, preset.azimuthRad(), preset.elevationRad(), 1);
    Projection view = new Projection(CameraFit.fit(from, BOX, aspect, 0.05), aspect, 1);
    Extent extent = new Extent();
    for (int i = 0; i < BOX.length; i += 3) {
      extent.add(
          view.screenX(BOX[i], BOX[i + 1], BOX[i + 2]) / aspect,
          view.screenY(BOX[i], BOX[i + 1], BOX[i + 2]));
    }
    return extent;
  }

  private static final class Extent {
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;

    void add(double x, double y) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }

  private static float[] box(float x, float y, float low, float high) {
    return new float[] {
      -x, -y, low, x, -y, low, -x, y, low, x, y, low, -x, -y, high, x, -y, high, -x, y, high, x, y,
      high
    };
  }
}
