package dev.reachystudio.app.daemon.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectRoutesTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:4711, true",
    "[::1]:4711, true",
    "0:0:0:0:0:0:0:1:4711, true",
    "192.168.1.7:4711, false",
    "127.attacker.example:4711, false",
    "localhost.attacker.example:80, false",
    "1127.0.0.1:80, false",
    "[fe80::1]:80, false"
  })
  void onlyThisComputersAddressesAreHere(String address, boolean here) {
    assertThat(ConnectRoutes.isHere(address)).isEqualTo(here);
  }
}
