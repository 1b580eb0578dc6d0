package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.Segments;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The right side of Drive: the pose in numbers and sliders. */
final class PoseInspectorView extends VBox {

  private final PoseViewModel model;

  PoseInspectorView(PoseViewModel model, LegsViewModel legs, PoseBook book) {
    this.model = model;
    getStyleClass().add("pose-inspector");
    VBox sections =
        new VBox(
            new PoseSection(
                "Head",
                null,
                model,
                Section.HEAD,
                List.of(
                    DriveAxis.X,
                    DriveAxis.Y,
                    DriveAxis.Z,
                    DriveAxis.ROLL,
                    DriveAxis.PITCH,
                    DriveAxis.YAW)),
            line(),
            new PoseSection(
                "Body yaw", followsHead(), model, Section.BODY, List.of(DriveAxis.BODY)),
            line(),
            new PoseSection(
                "Antennas",
                mirror(),
                model,
                Section.ANTENNAS,
                List.of(DriveAxis.RIGHT, DriveAxis.LEFT)));
    sections.disableProperty().bind(model.availabilityProperty().map(now -> !now.ready()));
    VBox body = new VBox(sections, line(), new LegsView(legs));
    body.getStyleClass().add("pose-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    PosesView poses = new PosesView(model, book);
    poses.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(header(), new AvailabilityBand(model), scroll, poses);
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("section-line");
    return line;
  }

  private HBox header() {
    Label title = new Label("Pose");
    title.getStyleClass().add("panel-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox header = new HBox(title, gap, frames(), centreHead(), more());
    header.getStyleClass().add("panel-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private Node frames() {
    Segments<PoseFrame> frames =
        new Segments<>(
            "Frame",
            List.of(PoseFrame.values()),
            PoseFrame::label,
            frame -> model.frameProperty().set(frame));
    frames.getStyleClass().add("small");
    frames
        .cell(PoseFrame.WORLD)
        .setTooltip(new Tooltip("The head in the frame of the table; the body turns below it"));
    frames
        .cell(PoseFrame.BODY)
        .setTooltip(new Tooltip("The head in the frame of the body; the body carries it along"));
    model.frameProperty().subscribe(frames::show);
    return frames;
  }

  private Button centreHead() {
    Button centre = new Button("", new FontIcon("mdi2i-image-filter-center-focus"));
    centre.getStyleClass().addAll("small", "icon-only");
    centre.setId("centre-head");
    centre.setAccessibleText("Centre the head");
    centre.setTooltip(new Tooltip("Centre the head; body and antennas stay"));
    centre.setOnAction(
        press ->
            model.goTo(
                "Head",
                model.present().with(Section.HEAD.parts(), PoseValues.NEUTRAL),
                Section.HEAD));
    centre.disableProperty().bind(model.availabilityProperty().map(now -> !now.ready()));
    return centre;
  }

  private MenuButton more() {
    MenuItem copy = new MenuItem("Copy pose as Python");
    copy.setOnAction(
        choice -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(python(model.present()));
          Clipboard.getSystemClipboard().setContent(content);
        });
    MenuButton more = new MenuButton("", new FontIcon("mdi2d-dots-horizontal"), copy);
    more.getStyleClass().addAll("small", "icon-only");
    more.setAccessibleText("More about the pose");
    return more;
  }

  /** A call of the Python SDK that goes to a pose. */
  static String python(PoseValues pose) {
    return String.format(
        Locale.ROOT,
        "mini.goto_target(head=create_head_pose(x=%.1f, y=%.1f, z=%.1f, roll=%.1f, pitch=%.1f,"
            + " yaw=%.1f, mm=True, degrees=True), antennas=[%.4f, %.4f], body_yaw=%.4f,"
            + " duration=1.0)",
        shown(pose, DriveAxis.X),
        shown(pose, DriveAxis.Y),
        shown(pose, DriveAxis.Z),
        shown(pose, DriveAxis.ROLL),
        shown(pose, DriveAxis.PITCH),
        shown(pose, DriveAxis.YAW),
        pose.get(DriveAxis.RIGHT),
        pose.get(DriveAxis.LEFT),
        pose.get(DriveAxis.BODY));
  }

  private static double shown(PoseValues pose, DriveAxis axis) {
    return axis.quantity().shown(pose.get(axis));
  }

  private ToggleButton followsHead() {
    ToggleButton chip = chip("follows head", "mdi2l-link-variant");
    chip.setId("follows-head");
    chip.setTooltip(
        new Tooltip("Let the body turn with the head when the head looks more than 65° aside"));
    model.followsHeadProperty().subscribe(chip::setSelected);
    chip.setOnAction(
        press -> {
          boolean asked = chip.isSelected();
          // What is shown follows the robot, not the press.
          chip.setSelected(model.followsHeadProperty().get());
          model.followHead(asked);
        });
    return chip;
  }

  private ToggleButton mirror() {
    ToggleButton chip = chip("mirror", "mdi2f-flip-horizontal");
    chip.setId("mirror");
    chip.setTooltip(new Tooltip("Setting one antenna sets the other to its mirror image"));
    chip.selectedProperty().bindBidirectional(model.mirrorProperty());
    return chip;
  }

  private static ToggleButton chip(String label, String iconLiteral) {
    ToggleButton chip = new ToggleButton(label, new FontIcon(iconLiteral));
    chip.getStyleClass().addAll("chip", "small");
    chip.setMinWidth(USE_PREF_SIZE);
    return chip;
  }
}
