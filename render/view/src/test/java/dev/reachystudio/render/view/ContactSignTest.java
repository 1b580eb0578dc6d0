package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactSignTest {

  @Test
  void strongerContactsHaveLongerArrowsUpToABound() {
    assertThat(ContactSign.lengthM(1)).isGreaterThan(ContactSign.lengthM(0.1));
    assertThat(ContactSign.lengthM(10)).isGreaterThan(ContactSign.lengthM(1));
    assertThat(ContactSign.lengthM(1e9)).isEqualTo(ContactSign.lengthM(1e6)).isLessThan(0.1);
  }

  @Test
  void aForceTenTimesAsStrongIsNotTenTimesAsLong() {
    assertThat(ContactSign.lengthM(10)).isLessThan(3 * ContactSign.lengthM(1));
  }
}
