package dev.reachystudio.app.studio.camera;

import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.app.studio.desktop.Background;
import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.protocol.state.RobotState;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the robot's camera sees, as long as somebody looks. Pictures come from the camera's thread
 * and are taken once per pulse; nothing here waits. JavaFX thread only.
 */
public final class CameraViewModel {

  private static final String SHOWN = "drive.camera";
  private static final String SIZE = "drive.camera.size";

  /** Without a picture for so long the last one is an old one. */
  private static final long STALE_NS = 1_000_000_000L;

  /** How large the picture stands in the corner. */
  public enum Size {
    SMALL(176),
    MEDIUM(248),
    LARGE(384);

    private final double widthPx;

    Size(double widthPx) {
      this.widthPx = widthPx;
    }

    /** Width in the corner. */
    public double widthPx() {
      return widthPx;
    }

    /** The next larger one; the smallest after the largest. */
    Size next() {
      return switch (this) {
        case SMALL -> MEDIUM;
        case MEDIUM -> LARGE;
        case LARGE -> SMALL;
      };
    }
  }

  /**
   * What is told beside the picture.
   *
   * @param size pixels, such as {@code 640 × 480}; empty without a picture
   * @param rate pictures a second, "–" while that is not known
   * @param age how old what it shows is, such as {@code 42 ms}; empty without a picture
   * @param missing why there is no picture, or none any more; empty while they come
   */
  public record Caption(String size, String rate, String age, String missing) {

    static final Caption NONE = new Caption("", "–", "", "");
  }

  private final CameraWatch watch;
  private final Background background;
  private final Preferences preferences;
  private final LongSupplier nanoClock;
  private final PictureRate rate = new PictureRate();
  private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
  private final BooleanProperty swapped = new SimpleBooleanProperty(this, "swapped");
  private final ObjectProperty<Size> size;
  private final ReadOnlyObjectWrapper<@Nullable CameraFrame> frame =
      new ReadOnlyObjectWrapper<>(this, "frame");
  private final ReadOnlyObjectWrapper<Caption> caption =
      new ReadOnlyObjectWrapper<>(this, "caption", Caption.NONE);
  private boolean onShow;
  private boolean chosen;
  private long frameNs;

  /**
   * @param source the camera
   * @param background opens and closes it
   * @param preferences keeps whether it is shown, and how large
   * @param nanoClock a monotonic clock, nanoseconds
   */
  public CameraViewModel(
      CameraSource source, Background background, Preferences preferences, LongSupplier nanoClock) {
    this.watch = new CameraWatch(source);
    this.background = background;
    this.preferences = preferences;
    this.nanoClock = nanoClock;
    this.size =
        new SimpleObjectProperty<>(this, "size", preferences.choice(SIZE, Size.class, Size.MEDIUM));
    this.chosen = !preferences.text(SHOWN, "").isEmpty();
    wanted.set(preferences.flag(SHOWN, false));
    wanted.subscribe(this::look);
  }

  /** Whether its picture is wanted; a press of a button, kept for the next start. */
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  /** Whether the camera's picture is the large one, and the robot the small one. */
  public BooleanProperty swappedProperty() {
    return swapped;
  }

  /** How large the small picture is. */
  public ReadOnlyObjectProperty<Size> sizeProperty() {
    return size;
  }

  /** The newest picture, or null. */
  public ReadOnlyObjectProperty<@Nullable CameraFrame> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** What is told beside the picture. */
  public ReadOnlyObjectProperty<Caption> captionProperty() {
    return caption.getReadOnlyProperty();
  }

  /** Shows the picture or takes it away, and remembers that it was chosen. */
  public void choose(boolean shown) {
    chosen = true;
    preferences.put(SHOWN, shown);
    wanted.set(shown);
  }

  /** Exchanges the picture and the robot. */
  public void swap() {
    swapped.set(!swapped.get());
  }

  /** Makes the small picture larger, the largest one small. */
  public void resize() {
    size.set(size.get().next());
    preferences.put(SIZE, size.get());
  }

  /** Whether the page with the picture is on show: only then there is work for the camera. */
  public void onShow(boolean shown) {
    onShow = shown;
    look();
  }

  private void look() {
    boolean looks = onShow && wanted.get();
    if (!looks) {
      frame.set(null);
      caption.set(Caption.NONE);
      rate.clear();
    }
    if (!wanted.get()) {
      swapped.set(false);
    }
    frameNs = nanoClock.getAsLong();
    watch.want(looks);
    var _ = background.run("studio-camera", watch::apply);
  }

  /**
   * Takes the newest picture; at every pulse while the page is on show.
   *
   * @param robot the robot's newest state, or null
   */
  public void pulse(@Nullable RobotState robot) {
    if (!chosen && robot != null) {
      // Who simulates a world wants to see it with the robot's eye; who does not is not asked to
      // pay for a picture of nothing. What somebody chose stays.
      wanted.set(robot.simulation() != null);
    }
    CameraFrame newest = onShow && wanted.get() ? watch.newest() : null;
    if (newest != null && !newest.equals(frame.get())) {
      frame.set(newest);
      frameNs = nanoClock.getAsLong();
    }
  }

  /**
   * Renews what is told beside the picture; four times a second.
   *
   * @param robotNowNs the robot's clock, nanoseconds
   * @param running whether a robot runs
   */
  public void refresh(long robotNowNs, boolean running) {
    if (!onShow || !wanted.get()) {
      return;
    }
    long nowNs = nanoClock.getAsLong();
    rate.read(watch.count(), nowNs);
    CameraFrame shown = frame.get();
    boolean stale = nowNs - frameNs > STALE_NS;
    double perSecond = rate.perSecond();
    Caption now =
        new Caption(
            shown == null ? "" : shown.widthPx() + " × " + shown.heightPx(),
            perSecond > 0 ? NumberText.of(perSecond, 0) : "–",
            shown == null ? "" : age(Math.max(0, robotNowNs - shown.timeNs())),
            stale || shown == null ? missing(shown, running) : "");
    if (!now.equals(caption.get())) {
      caption.set(now);
    }
  }

  private String missing(@Nullable CameraFrame last, boolean running) {
    String trouble = watch.trouble();
    if (!trouble.isEmpty()) {
      return trouble;
    }
    if (!running) {
      return "No robot runs, so its camera sees nothing.";
    }
    return last == null ? "Waiting for the first picture…" : "No new picture comes.";
  }

  private static String age(long ageNs) {
    return ageNs < STALE_NS ? ageNs / 1_000_000 + " ms" : NumberText.of(ageNs / 1e9, 1) + " s";
  }
}
