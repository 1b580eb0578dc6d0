package dev.reachystudio.app.studio.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which room may know which: the arrows of docs/architecture.md. */
final class RoomRules {
  private static final String HOUSE = "dev.reachystudio.";
  private static final Pattern ROOM =
      Pattern.compile(
          "dev\\.reachystudio\\.((?:backend|render|app)\\.[a-z]+|protocol|lock|assets)(?:\\..*)?");

  private RoomRules() {}

  static List<HouseRule> rules() {
    return List.of(
        new HouseRule(
            knowsOnly("protocol", "tools.jackson..")
                .because("the language has to be understood without its speakers"),
            dev.reachystudio.protocol.offenders.KnowsTheLock.class),
        new HouseRule(
            knowsOnly("lock").because("who holds the robot is decided without knowing who asks"),
            dev.reachystudio.lock.offenders.KnowsTheProtocol.class),
        new HouseRule(
            knowsOnly("assets").because("facts of the robot depend on nothing of ours"),
            dev.reachystudio.assets.offenders.KnowsTheProtocol.class),
        new HouseRule(
            knowsOnly("backend.control", room("protocol"), room("assets"))
                .because("the real-time core runs without I/O, frameworks and the rest of us"),
            dev.reachystudio.backend.control.offenders.KnowsTheLock.class),
        new HouseRule(
            knowsOnly(
                    "backend.serial",
                    room("backend.control"),
                    room("protocol"),
                    room("assets"),
                    "com.fazecast..")
                .because("a motor bus must work without a daemon, for tools and for tests"),
            dev.reachystudio.backend.serial.offenders.KnowsTheLock.class),
        new HouseRule(
            knowsOnly("backend.mujoco", room("backend.control"), room("protocol"), room("assets"))
                .because("physics must work without a daemon, for replays and for tests"),
            dev.reachystudio.backend.mujoco.offenders.KnowsTheLock.class),
        new HouseRule(
            noClasses()
                .that(
                    not(
                        resideInAnyPackage(
                            HOUSE + "backend.mujoco.engine..",
                            HOUSE + "backend.control.thread..",
                            HOUSE + "backend.serial.simulated..")))
                .and(resideInAPackage("dev.reachystudio.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.foreign..")
                .because(
                    "a wrong address ends the process: native memory stays behind the walls of those"
                        + " who check every index"),
            dev.reachystudio.backend.mujoco.io.offenders.CallsNativeCode.class),
        new HouseRule(
            knowsOnly(
                    "render.camera",
                    room("render.model"),
                    room("protocol"),
                    room("assets"),
                    "com.jme3..",
                    "org.lwjgl..")
                .because(
                    "the robot's eye is given states and a scene; who makes them is not its"
                        + " business"),
            dev.reachystudio.render.camera.offenders.KnowsTheLock.class),
        new HouseRule(
            knowsOnly(
                    "render.model", room("protocol"), room("assets"), "org.w3c.dom..", "org.xml..")
                .because("reading a robot's description must work where there is no window"),
            dev.reachystudio.render.model.offenders.DrawsWithJavaFx.class),
        new HouseRule(
            knowsOnly(
                    "render.view",
                    room("render.model"),
                    room("protocol"),
                    room("assets"),
                    "javafx..",
                    "org.fxyz3d..")
                .because("the view is given robot states; who makes them is not its business"),
            dev.reachystudio.render.view.offenders.KnowsTheLock.class),
        new HouseRule(
            noClasses()
                .that()
                .resideInAPackage(room("app.daemon"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "javafx..",
                    "com.fazecast..",
                    "com.jme3..",
                    "dev.onvoid..",
                    room("backend.serial"),
                    room("backend.mujoco"),
                    room("render"),
                    room("app.studio"))
                .because(
                    "the daemon also runs where there is no window, and is given its camera, bus and"
                        + " physics by whoever starts it"),
            dev.reachystudio.app.daemon.offenders.OpensAWindow.class),
        new HouseRule(
            noClasses()
                .that(resideInAPackage("dev.reachystudio..").and(not(inStudio())))
                .should()
                .dependOnClassesThat(inStudio())
                .because("the studio stands at the top: it knows everybody, nobody knows it"),
            dev.reachystudio.lock.offenders.KnowsTheStudio.class),
        new HouseRule(
            noClasses()
                .that(
                    not(
                        resideInAnyPackage(
                            "dev.reachystudio..json..", "dev.reachystudio..codec..")))
                .and(resideInAPackage("dev.reachystudio.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .because(
                    "each wire or file format has one codec package, and nothing else sees Jackson"),
            dev.reachystudio.app.daemon.offenders.ParsesJsonItself.class));
  }

  /** The room a package is in, or the package when it is in none. */
  static String roomOf(String packageName) {
    Matcher matcher = ROOM.matcher(packageName);
    return matcher.matches() ? matcher.group(1) : packageName;
  }

  private static String room(String name) {
    return HOUSE + name + "..";
  }

  private static DescribedPredicate<JavaClass> inStudio() {
    return resideInAPackage(room("app.studio"));
  }

  private static ArchRule knowsOnly(String room, String... packages) {
    String[] allowed = new String[packages.length + 4];
    System.arraycopy(packages, 0, allowed, 4, packages.length);
    allowed[0] = "java..";
    allowed[1] = "javax.xml..";
    allowed[2] = "org.jspecify..";
    allowed[3] = room(room);
    return classes()
        .that()
        .resideInAPackage(room(room))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(arraysAndPrimitives()));
  }

  /** ArchUnit counts them as classes outside of every package. */
  private static DescribedPredicate<JavaClass> arraysAndPrimitives() {
    return DescribedPredicate.describe(
        "arrays and primitives",
        type ->
            type.isPrimitive() || (type.isArray() && type.getBaseComponentType().isPrimitive()));
  }
}
