package dev.reachystudio.app.studio.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import java.util.List;
import java.util.Set;

/** Threads are made in one place. */
final class ThreadRules {
  private static final String THREADS = "dev.reachystudio.backend.control.thread..";
  private static final Set<String> MAKERS =
      Set.of("<init>", "ofPlatform", "ofVirtual", "startVirtualThread", "builder");

  private ThreadRules() {}

  static List<HouseRule> rules() {
    return List.of(
        new HouseRule(
            noClasses()
                .that()
                .resideInAPackage("dev.reachystudio..")
                .and()
                .resideOutsideOfPackage(THREADS)
                .should()
                .callCodeUnitWhere(makesAThread())
                .because(
                    "every thread has a name, an owner who hears of its bugs, and a row in"
                        + " docs/threads.md: Threads makes them"),
            dev.reachystudio.app.daemon.offenders.MakesAThread.class),
        new HouseRule(
            noClasses()
                .that()
                .resideInAPackage("dev.reachystudio..")
                .should()
                .callCodeUnitWhere(usesNamelessThreads())
                .because(
                    "work on a nameless shared pool has no owner and nobody hears of its bugs"),
            dev.reachystudio.app.daemon.offenders.UsesTheCommonPool.class),
        new HouseRule(
            noClasses()
                .that()
                .resideInAPackage("dev.reachystudio..")
                .should()
                .callMethod(Thread.class, "stop")
                .orShould()
                .callMethod(Thread.class, "suspend")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Timer")
                .because(
                    "a timer is a thread without a name, and one bad task ends all the others"),
            dev.reachystudio.app.daemon.offenders.UsesATimer.class));
  }

  private static DescribedPredicate<JavaCall<?>> makesAThread() {
    return describe(
        "make a thread",
        call ->
            call.getTargetOwner().getName().equals("java.lang.Thread")
                && MAKERS.contains(call.getTarget().getName()));
  }

  /** Executors without a thread factory, and futures without an executor. */
  private static DescribedPredicate<JavaCall<?>> usesNamelessThreads() {
    return describe(
        "use nameless threads",
        call ->
            switch (call.getTargetOwner().getName()) {
              case "java.util.concurrent.Executors" ->
                  call.getTarget().getName().startsWith("new") && !takes(call, "ThreadFactory");
              case "java.util.concurrent.CompletableFuture" ->
                  call.getTarget().getName().endsWith("Async") && !takes(call, "Executor");
              case "java.util.concurrent.ForkJoinPool" ->
                  call.getTarget().getName().equals("commonPool");
              default -> false;
            });
  }

  private static boolean takes(JavaAccess<?> call, String simpleName) {
    return call.getTarget() instanceof CodeUnitCallTarget target
        && target.getRawParameterTypes().stream()
            .anyMatch(type -> type.getSimpleName().equals(simpleName));
  }
}
