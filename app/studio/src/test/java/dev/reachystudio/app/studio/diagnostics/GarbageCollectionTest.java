package dev.reachystudio.app.studio.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.GarbageCollectorMXBean;
import java.util.List;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class GarbageCollectionTest {

  @Test
  void cyclesInWhichTheProgramRunsOnAreNoPauses() {
    GarbageCollection collection =
        GarbageCollection.of(
            List.of(
                new Bean("ZGC Minor Cycles", 4, 300),
                new Bean("ZGC Minor Pauses", 12, 1),
                new Bean("ZGC Major Pauses", 3, 2)));
    assertThat(collection).isEqualTo(new GarbageCollection(15, 3));
  }

  @Test
  void aCollectorThatDoesNotKnowCountsNothing() {
    assertThat(GarbageCollection.of(List.of(new Bean("Epsilon Heap", -1, -1))))
        .isEqualTo(new GarbageCollection(0, 0));
  }

  private record Bean(String name, long count, long timeMs) implements GarbageCollectorMXBean {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public long getCollectionCount() {
      return count;
    }

    @Override
    public long getCollectionTime() {
      return timeMs;
    }

    @Override
    public boolean isValid() {
      return true;
    }

    @Override
    public String[] getMemoryPoolNames() {
      return new String[0];
    }

    @Override
    public ObjectName getObjectName() {
      throw new UnsupportedOperationException();
    }
  }
}
