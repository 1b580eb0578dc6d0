package dev.reachystudio.app.studio.connect;

import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import dev.reachystudio.app.studio.controls.CopyField;
import dev.reachystudio.app.studio.controls.Reasoned;
import dev.reachystudio.app.studio.simulation.InstallViewModel;
import dev.reachystudio.app.studio.simulation.InstallViewModel.Offer;
import dev.reachystudio.app.studio.simulation.InstallViewModel.State;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Below the robot in physics: its world, whose model it is, and the offer to install physics. */
final class PhysicsPanel extends VBox {

  private final ConnectViewModel model;
  private final InstallViewModel install;
  private final MenuButton scene = new MenuButton("", new FontIcon("mdi2i-image-filter-hdr"));
  private final MenuButton whose = new MenuButton();
  private final Reasoned sceneReasoned = new Reasoned(scene, "The world around the robot");
  private final Reasoned whoseReasoned =
      new Reasoned(whose, "Whose description of the robot is simulated");
  private final VBox offer = new VBox(8);

  PhysicsPanel(ConnectViewModel model, InstallViewModel install) {
    super(12);
    this.model = model;
    this.install = install;
    setId("physics-panel");
    scene.setId("scene");
    scene.getStyleClass().add("small");
    whose.setId("sim-model");
    whose.getStyleClass().add("small");
    HBox choices = new HBox(8, caption("World"), sceneReasoned, caption("Model"), whoseReasoned);
    choices.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("physics-panel");
    getChildren().addAll(choices, offer);
    scene.setOnShowing(showing -> scene.getItems().setAll(scenes()));
    whose.setOnShowing(showing -> whose.getItems().setAll(models()));
    scene.getItems().setAll(scenes());
    whose.getItems().setAll(models());
    model.physicsProperty().subscribe(this::show);
    model.connectingProperty().subscribe(this::hold);
    install.offerProperty().subscribe(this::offer);
  }

  private static Label caption(String word) {
    Label caption = new Label(word);
    caption.getStyleClass().add("caption");
    caption.setMinWidth(USE_PREF_SIZE);
    return caption;
  }

  private void show(RobotChoice physics) {
    scene.setText(SceneChoice.word(physics.scene()));
    scene.setAccessibleText("World: " + scene.getText());
    whose.setText(words(physics.model()));
    whose.setAccessibleText("Model: " + whose.getText());
  }

  private void hold(@Nullable RobotChoice connecting) {
    String reason = connecting == null ? "" : "A robot is being opened; wait until that has ended.";
    sceneReasoned.because(reason);
    whoseReasoned.because(reason);
  }

  private static String words(@Nullable RobotModel model) {
    return switch (model) {
      case null -> "automatic";
      case OWN -> "our own";
      case OFFICIAL -> "official";
    };
  }

  private List<MenuItem> scenes() {
    List<MenuItem> items = new ArrayList<>();
    items.add(item("Empty floor", SimulationSettings.EMPTY));
    items.add(item("Minimal: a table with things on it", SimulationSettings.MINIMAL));
    List<String> files = model.sceneFiles();
    if (!files.isEmpty()) {
      items.add(new SeparatorMenuItem());
      files.forEach(file -> items.add(item(file, file)));
    }
    items.add(new SeparatorMenuItem());
    MenuItem open = new MenuItem("Open file…", new FontIcon("mdi2f-folder-open-outline"));
    open.setId("scene-open");
    open.setOnAction(press -> openScene());
    items.add(open);
    return items;
  }

  private RadioMenuItem item(String words, String choice) {
    RadioMenuItem item = new RadioMenuItem(words);
    item.setMnemonicParsing(false); // names of files have underscores
    item.setId("scene-" + choice);
    item.setSelected(choice.equals(model.physicsProperty().get().scene()));
    item.setOnAction(press -> model.chooseScene(choice));
    return item;
  }

  private List<MenuItem> models() {
    List<MenuItem> items = new ArrayList<>();
    items.add(item("Automatic: the official one when it was fetched", (RobotModel) null));
    items.add(item("Our own", RobotModel.OWN));
    items.add(item("Official (fetched in Settings, Robot model)", RobotModel.OFFICIAL));
    return items;
  }

  private RadioMenuItem item(String words, @Nullable RobotModel choice) {
    RadioMenuItem item = new RadioMenuItem(words);
    item.setId("model-" + (choice == null ? "automatic" : choice.optionName()));
    item.setSelected(choice == model.physicsProperty().get().model());
    item.setOnAction(press -> model.chooseModel(choice));
    return item;
  }

  private void openScene() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a world for the robot");
    chooser
        .getExtensionFilters()
        .setAll(new FileChooser.ExtensionFilter("MuJoCo's format (MJCF)", "*.xml"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.chooseScene(file.getAbsolutePath());
    }
  }

  private void offer(Offer now) {
    offer.setVisible(now.isOpen() || now.state() == State.INSTALLING);
    offer.setManaged(offer.isVisible());
    offer
        .getChildren()
        .setAll(
            switch (now.state()) {
              case MISSING, FAILED -> List.of(told(now), actions(now), command());
              case INSTALLING -> List.of(progress(now));
              case UNKNOWN, PRESENT, UNSUPPORTED -> List.of();
            });
  }

  private static HBox told(Offer now) {
    boolean failed = now.state() == State.FAILED;
    Label words = new Label(failed ? "It was not installed: " + now.text() : now.text());
    words.setId("install-text");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox strip =
        new HBox(
            new FontIcon(failed ? "mdi2a-alert-circle-outline" : "mdi2i-information-outline"),
            words);
    strip.getStyleClass().addAll("outcome-strip", failed ? "danger" : "info");
    return strip;
  }

  private HBox actions(Offer now) {
    boolean failed = now.state() == State.FAILED;
    Button fetch = new Button(failed ? "Try again" : "Install and start");
    fetch.setId("install");
    fetch.getStyleClass().add("primary");
    fetch.setMinWidth(USE_PREF_SIZE);
    fetch.setOnAction(press -> install.install());
    Button file = new Button("From a file…");
    file.setId("install-file");
    file.setMinWidth(USE_PREF_SIZE);
    file.setOnAction(press -> installFile());
    HBox actions = new HBox(8, fetch, file);
    actions.setAlignment(Pos.CENTER_LEFT);
    return actions;
  }

  private void installFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Install MuJoCo from a file");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter("Python wheel", "*.whl"),
            new FileChooser.ExtensionFilter("Library, or anything", "*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      install.install(file.toPath());
    }
  }

  private static VBox command() {
    Label words = new Label("The same on the command line:");
    words.getStyleClass().add("caption");
    return new VBox(4, words, new CopyField(InstallViewModel.COMMAND));
  }

  private static VBox progress(Offer now) {
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Installing MuJoCo");
    Label line = new Label(now.text());
    line.setId("install-progress");
    line.getStyleClass().add("caption");
    return new VBox(6, bar, line);
  }
}
