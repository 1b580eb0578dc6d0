package dev.reachystudio.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RobotAppLockTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final RobotAppLock lock = new RobotAppLock(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void isFreeAtFirst() {
    assertThat(lock.status()).isEqualTo(new LockStatus(LockState.FREE, null, NOW));
  }

  @Test
  void aLocalAppTakesAFreeRobotAndGivesItBack() {
    Lease lease = granted(lock.tryAcquireLocalApp("dance"));

    assertThat(lock.status().state()).isEqualTo(LockState.LOCAL_APP);
    assertThat(lock.status().holderName()).isEqualTo("dance");
    lease.close();
    assertThat(lock.status().state()).isEqualTo(LockState.FREE);
  }

  @Test
  void aSecondLocalAppIsRefusedAndToldWhoHoldsTheRobot() {
    granted(lock.acquireLocalApp("dance"));

    assertThat(lock.acquireLocalApp("chess"))
        .isInstanceOfSatisfying(
            Acquisition.Refused.class,
            refused -> {
              assertThat(refused.text()).isEqualTo("A local app is already running: 'dance'");
              assertThat(refused.holder().holderName()).isEqualTo("dance");
            });
  }

  @Test
  void aRemoteSessionNeverEvicts() {
    granted(lock.acquireLocalApp("dance"));

    assertThat(lock.tryAcquireRemoteSession()).isInstanceOf(Acquisition.Refused.class);
    assertThat(lock.status().state()).isEqualTo(LockState.LOCAL_APP);
  }

  @Test
  void aLocalAppEvictsARemoteSessionOnlyWhenItMay() {
    Lease remote = granted(lock.tryAcquireRemoteSession());

    assertThat(lock.tryAcquireLocalApp("dance")).isInstanceOf(Acquisition.Refused.class);
    granted(lock.acquireLocalApp("dance"));
    assertThat(remote.valid()).isFalse();
    assertThat(lock.status().holderName()).isEqualTo("dance");
  }

  @Test
  void aLateReleaseOfAnEvictedSessionDoesNotFreeTheApp() {
    Lease remote = granted(lock.tryAcquireRemoteSession());
    granted(lock.acquireLocalApp("dance"));

    remote.close();

    assertThat(lock.status().state()).isEqualTo(LockState.LOCAL_APP);
  }

  @Test
  void listenersHearEvictionThenAcquisitionThenFreedom() {
    List<String> heard = new ArrayList<>();
    lock.listen(
        new LockListener() {
          @Override
          public void remoteSessionEvicted(String appName) {
            heard.add("evicted by " + appName);
          }

          @Override
          public void remoteSessionAcquired() {
            heard.add("remote");
          }

          @Override
          public void localAppAcquired(String appName) {
            heard.add("local " + appName);
          }

          @Override
          public void becameFree(boolean expectsHandoff) {
            heard.add("free, handoff " + expectsHandoff + ", seen " + lock.status().state());
          }
        });

    granted(lock.tryAcquireRemoteSession());
    Lease app = granted(lock.acquireLocalApp("dance"));
    app.release(true);
    app.release(false);

    assertThat(heard)
        .containsExactly(
            "remote", "evicted by dance", "local dance", "free, handoff true, seen FREE");
  }

  @Test
  void aListenerThatLeftHearsNothing() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    AutoCloseable listening =
        lock.listen(
            new LockListener() {
              @Override
              public void localAppAcquired(String appName) {
                heard.incrementAndGet();
              }
            });
    listening.close();

    granted(lock.acquireLocalApp("dance"));

    assertThat(heard).hasValue(0);
  }

  @Test
  void exactlyOneOfManyThreadsGetsTheRobot() throws InterruptedException {
    int threads = 8;
    AtomicInteger grants = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      String name = "app " + i;
      all.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    awaitUninterrupted(start);
                    if (lock.tryAcquireLocalApp(name) instanceof Acquisition.Granted) {
                      grants.incrementAndGet();
                    }
                  }));
    }
    start.countDown();
    for (Thread thread : all) {
      thread.join();
    }
    assertThat(grants).hasValue(1);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Lease granted(Acquisition acquisition) {
    assertThat(acquisition).isInstanceOf(Acquisition.Granted.class);
    return ((Acquisition.Granted) acquisition).lease();
  }
}
