package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.simulation.Contact;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ContactSignTest {

  @Test
  void strongerContactsHaveLongerArrowsUpToABound() {
    assertThat(ContactSign.lengthM(1)).isGreaterThan(ContactSign.lengthM(0.1));
    assertThat(ContactSign.lengthM(10)).isGreaterThan(ContactSign.lengthM(1));
    assertThat(ContactSign.lengthM(1e9)).isEqualTo(ContactSign.lengthM(1e6)).isLessThan(0.1);
  }

  @Test
  void theArrowIsTheForceOnWhatCanBeMoved() {
    Predicate<String> movable = "cup"::equals;
    assertThat(ContactSign.direction(between("table", "cup"), movable)).isEqualTo(1);
    assertThat(ContactSign.direction(between("cup", "table"), movable)).isEqualTo(-1);
    assertThat(ContactSign.direction(between("cup", Contact.ROBOT), movable)).isEqualTo(-1);
    assertThat(ContactSign.direction(between(Contact.ROBOT, Contact.ROBOT), movable)).isEqualTo(1);
  }

  private static Contact between(String first, String second) {
    return new Contact(first, second, 0, 0, 0, 0, 0, 1, 1);
  }

  @Test
  void aForceTenTimesAsStrongIsNotTenTimesAsLong() {
    assertThat(ContactSign.lengthM(10)).isLessThan(3 * ContactSign.lengthM(1));
  }
}
