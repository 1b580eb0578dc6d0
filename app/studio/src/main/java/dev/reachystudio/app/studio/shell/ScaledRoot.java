package dev.reachystudio.app.studio.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * The window's root: everything in it is drawn larger by the interface scale, and laid out in the
 * smaller room that leaves.
 */
final class ScaledRoot extends Region {

  private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
  private final ReadOnlyDoubleWrapper contentWidth =
      new ReadOnlyDoubleWrapper(this, "contentWidth");
  private final Region content;

  ScaledRoot(Region content) {
    this.content = content;
    getStyleClass().add("studio-root");
    Scale transform = new Scale();
    transform.xProperty().bind(scale);
    transform.yProperty().bind(scale);
    content.getTransforms().add(transform);
    getChildren().add(content);
    scale.addListener(observable -> requestLayout());
    contentWidth.bind(widthProperty().divide(scale));
  }

  /** How much larger than designed, 1 to 3. */
  DoubleProperty scaleProperty() {
    return scale;
  }

  /** Width the content is laid out in, in its own pixels. */
  ReadOnlyDoubleProperty contentWidthProperty() {
    return contentWidth.getReadOnlyProperty();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.get(), getHeight() / scale.get());
  }
}
