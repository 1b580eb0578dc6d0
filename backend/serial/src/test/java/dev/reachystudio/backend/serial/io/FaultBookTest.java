package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultBookTest {

  private static final int LEG = Motor.STEWART_4.index();

  private final FaultBook book = new FaultBook();

  @Test
  void aFaultKeepsTheTimeItBeganAndItsTextUntilItIsOver() {
    book.note(Fault.Kind.OVERLOAD, LEG, true, 100, "first");
    book.note(Fault.Kind.OVERLOAD, LEG, true, 200, "second");
    assertThat(book.faults())
        .containsExactly(new Fault(Fault.Kind.OVERLOAD, Motor.STEWART_4, 100, "first"));
    book.note(Fault.Kind.OVERLOAD, LEG, false, 300, "");
    assertThat(book.faults()).isEmpty();
    book.note(Fault.Kind.OVERLOAD, LEG, true, 400, "again");
    assertThat(book.faults().getFirst().sinceNs()).isEqualTo(400);
  }

  @Test
  void theListIsTheSameUntilSomethingChanges() {
    book.note(Fault.Kind.SILENT, LEG, true, 100, "silent");
    List<Fault> before = book.faults();
    book.note(Fault.Kind.SILENT, LEG, true, 101, "silent");
    assertThat(book.faults()).isSameAs(before);
    book.note(Fault.Kind.UNPLUGGED, FaultBook.ROBOT, true, 102, "gone");
    assertThat(book.faults()).hasSize(2).isNotSameAs(before);
  }

  @Test
  void aFaultOfTheWholeRobotNamesNoMotor() {
    book.note(Fault.Kind.UNPLUGGED, FaultBook.ROBOT, true, 5, "gone");
    assertThat(book.faults().getFirst().motor()).isNull();
  }
}
