package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PoseBookTest {

  private final Preferences preferences = Preferences.inMemory();
  private final AtomicInteger saves = new AtomicInteger();

  private PoseBook book() {
    NamedPoses named = NamedPoses.of(RobotNumbers.load());
    return new PoseBook(
        preferences, named.sleepHead(), named.sleepAntennas(), saves::incrementAndGet);
  }

  @Test
  void everyBuiltInPoseCanBeReached() {
    ReachScan reach = ReachScanTest.fresh();
    for (PoseBook.Entry entry : book().entries()) {
      assertThat(reach.obstacle(entry.values(), true)).as(entry.name()).isEmpty();
    }
  }

  @Test
  void savedPosesComeBackWithTheNextStart() {
    PoseValues pose = PoseValues.NEUTRAL.with(DriveAxis.YAW, 0.25);
    PoseBook book = book();
    assertThat(book.add("  Over there  ", pose)).isEmpty();
    assertThat(saves).hasValue(1);
    assertThat(book().entries()).last().isEqualTo(new PoseBook.Entry("Over there", pose, true));
  }

  @Test
  void aNameIsNeededAndTakenOnce() {
    PoseBook book = book();
    assertThat(book.add(" ", PoseValues.NEUTRAL)).isEqualTo("A pose needs a name.");
    assertThat(book.add("neutral", PoseValues.NEUTRAL)).contains("already");
    assertThat(book.freeName()).isEqualTo("Pose 7");
  }

  @Test
  void onlySavedPosesAreRemoved() {
    PoseBook book = book();
    int builtIn = book.entries().size();
    assertThat(book.add("Mine", PoseValues.NEUTRAL)).isEmpty();
    book.remove(book.entries().getFirst());
    assertThat(book.entries()).hasSize(builtIn + 1);
    book.remove(book.entries().getLast());
    assertThat(book().entries()).hasSize(builtIn);
  }

  @Test
  void aBrokenLineIsPassedOver() {
    preferences.put("drive.poses.0", "1 2 three");
    preferences.put("drive.poses.1", "0 0 0 0 0 0 0 0 NaN Broken");
    preferences.put("drive.poses.2", "0 0 0 0 0 0.1 0 0 0 Good one");
    assertThat(book().entries()).last().extracting(PoseBook.Entry::name).isEqualTo("Good one");
    assertThat(book().entries()).hasSize(7);
  }
}
