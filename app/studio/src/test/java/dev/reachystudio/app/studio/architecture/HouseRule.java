package dev.reachystudio.app.studio.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the house, and a class that breaks it.
 *
 * @param rule says what and, after "because", why
 * @param offender lives in the test sources, in a package the rule looks at
 */
record HouseRule(ArchRule rule, Class<?> offender) {
  @Override
  public String toString() {
    return rule.getDescription();
  }
}
