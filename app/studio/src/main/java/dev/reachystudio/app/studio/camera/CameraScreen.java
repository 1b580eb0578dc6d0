package dev.reachystudio.app.studio.camera;

import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.studio.camera.CameraViewModel.Caption;
import java.nio.IntBuffer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The camera's picture as large as there is room, or in one sentence why there is none. A new
 * picture is copied into the pixels of the one before; only another size makes a new image.
 */
final class CameraScreen extends Region {

  /** Room around a sentence. */
  private static final double MARGIN_PX = 12;

  private static final double WIDEST_WORDS_PX = 420;

  private final ImageView picture = new ImageView();
  private final Label missing = new Label("", new FontIcon("mdi2c-camera-off-outline"));
  private @Nullable PixelBuffer<IntBuffer> pixels;

  CameraScreen(CameraViewModel model) {
    getStyleClass().add("camera-screen");
    setId("camera-screen");
    setMinSize(0, 0);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Head camera");
    picture.setManaged(false);
    picture.setSmooth(true);
    missing.getStyleClass().add("camera-missing");
    missing.setId("camera-missing");
    missing.setWrapText(true);
    getChildren().addAll(picture, missing);
    model.frameProperty().subscribe(this::show);
    model.captionProperty().subscribe(this::tell);
  }

  private void show(@Nullable CameraFrame frame) {
    picture.setVisible(frame != null);
    if (frame == null) {
      return;
    }
    PixelBuffer<IntBuffer> into = pixels;
    if (into == null
        || into.getWidth() != frame.widthPx()
        || into.getHeight() != frame.heightPx()) {
      into =
          new PixelBuffer<>(
              frame.widthPx(),
              frame.heightPx(),
              IntBuffer.allocate(frame.widthPx() * frame.heightPx()),
              PixelFormat.getIntArgbPreInstance());
      pixels = into;
      picture.setImage(new WritableImage(into));
      requestLayout();
    }
    into.updateBuffer(
        buffer -> {
          buffer.getBuffer().put(0, frame.argb());
          return null; // all of it
        });
  }

  private void tell(Caption caption) {
    missing.setText(caption.missing());
    missing.setVisible(!caption.missing().isEmpty());
    picture.setOpacity(caption.missing().isEmpty() ? 1 : 0.35);
    setAccessibleHelp(caption.missing());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    PixelBuffer<IntBuffer> now = pixels;
    if (now != null && width > 0 && height > 0) {
      double scale = Math.min(width / now.getWidth(), height / now.getHeight());
      double across = snapSizeX(now.getWidth() * scale);
      double down = snapSizeY(now.getHeight() * scale);
      picture.setFitWidth(across);
      picture.setFitHeight(down);
      picture.relocate(snapPositionX((width - across) / 2), snapPositionY((height - down) / 2));
    }
    double room = Math.min(WIDEST_WORDS_PX, width - 2 * MARGIN_PX);
    missing.setMaxWidth(Math.max(0, room));
    layoutInArea(
        missing,
        (width - room) / 2,
        MARGIN_PX,
        room,
        height - 2 * MARGIN_PX,
        0,
        HPos.CENTER,
        VPos.CENTER);
  }
}
