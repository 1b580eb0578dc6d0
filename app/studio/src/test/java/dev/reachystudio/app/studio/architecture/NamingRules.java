package dev.reachystudio.app.studio.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Names say what a thing is, not how it was made. */
final class NamingRules {
  /** Words of the documents we implement; they stay as readers know them. */
  private static final String FIELD_WORDS = "(App|Queue|Subprocess)Manager";

  private NamingRules() {}

  static List<HouseRule> rules() {
    return List.of(
        new HouseRule(
            noName("(?!" + FIELD_WORDS + "$)[^.$]*Manager")
                .because("everything manages something; a name says what a thing is"),
            dev.reachystudio.app.daemon.offenders.PoseManager.class),
        new HouseRule(
            noName("[^.$]*Helpers?")
                .because("a class that helps with everything belongs to nothing"),
            dev.reachystudio.app.daemon.offenders.PoseHelper.class),
        new HouseRule(
            noName("[^.$]*Util(s|ities|ity)?").because("a drawer for leftovers is never emptied"),
            dev.reachystudio.app.daemon.offenders.PoseUtils.class),
        new HouseRule(
            noName("[^.$]*Impl")
                .because("an interface with one nameless implementation is one class too many"),
            dev.reachystudio.app.daemon.offenders.PoseSourceImpl.class),
        new HouseRule(
            noName("Abstract[^.$]*")
                .because("a base class to inherit code from ties its children together"),
            dev.reachystudio.app.daemon.offenders.AbstractPoseSource.class),
        new HouseRule(
            noClasses()
                .that()
                .areInterfaces()
                .and()
                .resideInAPackage("dev.reachystudio..")
                .should()
                .haveNameMatching(".*\\.I[A-Z][a-z][^.]*")
                .because("callers do not care whether a type is an interface"),
            dev.reachystudio.app.daemon.offenders.IPoseSource.class),
        new HouseRule(
            classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .resideInAPackage("dev.reachystudio..")
                .should()
                .haveSimpleNameEndingWith("Exception")
                .because("what is thrown is recognised by its name"),
            dev.reachystudio.app.daemon.offenders.PoseTrouble.class));
  }

  private static ArchRule noName(String simpleName) {
    return noClasses()
        .that()
        .resideInAPackage("dev.reachystudio..")
        .should()
        .haveNameMatching(".*[.$]" + simpleName);
  }
}
