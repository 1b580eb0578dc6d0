package dev.reachystudio.app.studio.shell;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * STOP. Acts on press, not on release. While the stop is engaged it is inverted, and holding it for
 * half a second releases the stop. Not a {@code Button}: those act on release.
 */
final class StopButton extends StackPane {

  /** How long it is held to release the stop. */
  private static final Duration HOLD = Duration.millis(500);

  private static final PseudoClass ENGAGED = PseudoClass.getPseudoClass("engaged");

  private final StopViewModel model;
  private final Label word = new Label("STOP");
  private final Label hint = new Label("⇧ Esc");
  private final FontIcon icon = new FontIcon("mdi2a-alert-octagon");
  private final Region progress = new Region();
  private final Timeline hold = new Timeline();
  private boolean keyDown;

  StopButton(StopViewModel model) {
    this.model = model;
    getStyleClass().add("stop");
    setId("stop");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    hint.getStyleClass().add("stop-key");
    progress.getStyleClass().add("stop-progress");
    progress.setMouseTransparent(true);
    progress.setScaleX(0);
    HBox content = new HBox(icon, word, hint);
    content.getStyleClass().add("stop-content");
    content.setAlignment(Pos.CENTER);
    content.setMouseTransparent(true);
    getChildren().addAll(progress, content);
    setMinWidth(USE_PREF_SIZE);
    hold.getKeyFrames()
        .addAll(
            new KeyFrame(Duration.ZERO, new KeyValue(progress.scaleXProperty(), 0)),
            new KeyFrame(HOLD, new KeyValue(progress.scaleXProperty(), 1)));
    hold.setOnFinished(event -> release());
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::mousePressed);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> letGo());
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
    model.stateProperty().addListener(observable -> showState());
    showState();
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      model.press();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? getAccessibleText()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private void mousePressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      press();
      event.consume();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
      if (!keyDown) {
        keyDown = true;
        press();
      }
      event.consume();
    }
  }

  private void keyReleased(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
      keyDown = false;
      letGo();
      event.consume();
    }
  }

  private void press() {
    // Only a press on a stop that was engaged before may release it: the press that stops never
    // does.
    if (model.press() == StopViewModel.Press.ALREADY_ENGAGED) {
      hold.playFromStart();
    }
  }

  private void letGo() {
    hold.stop();
    progress.setScaleX(0);
  }

  private void release() {
    progress.setScaleX(0);
    model.release();
  }

  private void showState() {
    boolean engaged = model.stateProperty().get().engaged();
    pseudoClassStateChanged(ENGAGED, engaged);
    word.setText(engaged ? "STOPPED" : "STOP");
    hint.setText(engaged ? "hold to release" : "⇧ Esc");
    setAccessibleText(
        engaged
            ? "Stopped. Hold Space for half a second to release the emergency stop"
            : "Emergency stop, Shift Escape");
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
