package dev.reachystudio.app.studio.camera;

import dev.reachystudio.app.studio.camera.CameraViewModel.Caption;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The small picture in the corner of the 3D view with its caption: what the head camera sees, or
 * the robot while the two are exchanged.
 */
public final class CameraCorner extends VBox {

  private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

  /** Height by width. */
  private static final double ASPECT =
      (double) CameraWatch.SIZE.heightPx() / CameraWatch.SIZE.widthPx();

  /** Around the picture; also in the style sheet. */
  private static final double PADDING_PX = 4;

  private final CameraViewModel model;
  private final CameraScreen screen;
  private final StackPane slot = new StackPane();
  private final Label size = new Label();
  private final Label rate = new Label();
  private final Label age = new Label();
  private final Label name = new Label();

  /**
   * @param model what the camera sees
   */
  public CameraCorner(CameraViewModel model) {
    this.model = model;
    this.screen = new CameraScreen(model);
    getStyleClass().addAll("view-overlay", "camera-corner");
    setId("camera-corner");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    slot.getStyleClass().add("camera-slot");
    Region dot = new Region();
    dot.getStyleClass().add("camera-dot");
    name.setGraphic(dot);
    age.getStyleClass().addAll("number-small", "camera-figure");
    age.setId("camera-age");
    age.setTooltip(new Tooltip("Age of what the picture shows, on the robot's clock"));
    age.managedProperty().bind(age.visibleProperty());
    HBox chip = new HBox(name, age);
    chip.getStyleClass().add("camera-name");
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(chip, Pos.TOP_LEFT);
    StackPane.setMargin(chip, new Insets(6));
    getChildren().addAll(new StackPane(slot, chip), footer());
    visibleProperty().bind(model.wantedProperty());
    managedProperty().bind(visibleProperty());
    model.sizeProperty().subscribe(wanted -> resize(wanted));
    model.captionProperty().subscribe(this::tell);
    model.swappedProperty().subscribe(swapped -> name.setText(swapped ? "Robot" : "Head camera"));
    small(screen);
  }

  /** The camera's picture, to be laid out here or elsewhere. */
  public Node screen() {
    return screen;
  }

  /** Puts something in the small picture's place. */
  public void small(Node content) {
    slot.getChildren().setAll(content);
  }

  private HBox footer() {
    size.getStyleClass().addAll("number-small", "camera-figure");
    rate.getStyleClass().addAll("number-small", "camera-figure");
    rate.setId("camera-rate");
    rate.setTooltip(new Tooltip("Pictures a second"));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox footer =
        new HBox(
            size,
            space,
            rate,
            button("camera-swap", "mdi2s-swap-horizontal", "Exchange with the robot", model::swap),
            button("camera-size", "mdi2a-arrow-expand", "Change its size", model::resize),
            button("camera-off", "mdi2c-close", "Off", () -> model.choose(false)));
    footer.getStyleClass().add("camera-footer");
    footer.setAlignment(Pos.CENTER_LEFT);
    return footer;
  }

  private static Button button(String id, String icon, String name, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().setAll("view-mode", "small");
    button.setId(id);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(press -> action.run());
    return button;
  }

  private void resize(CameraViewModel.Size wanted) {
    double width = wanted.widthPx();
    double height = Math.rint(width * ASPECT);
    slot.setMinSize(width, height);
    slot.setPrefSize(width, height);
    slot.setMaxSize(width, height);
    setPrefWidth(width + 2 * PADDING_PX);
    size.setVisible(wanted != CameraViewModel.Size.SMALL);
    size.setManaged(size.isVisible());
  }

  private void tell(Caption caption) {
    size.setText(caption.size());
    age.setText(caption.age());
    age.setVisible(!caption.age().isEmpty());
    rate.setText(caption.rate() + " fps");
    name.pseudoClassStateChanged(LIVE, caption.missing().isEmpty() && !caption.size().isEmpty());
  }
}
