package dev.reachystudio.app.studio.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;

/** Conditions on what ArchUnit does not import: the instructions. */
final class Bytecode {
  /** No synchronized method and no synchronized block. */
  static final ArchCondition<JavaClass> NOT_LOCK =
      new ArchCondition<>("not be synchronized anywhere") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          for (MethodModel method : ClassFile.of().parse(bytesOf(type)).methods()) {
            boolean locks = locks(method);
            String where = type.getName() + "." + method.methodName().stringValue();
            events.add(new SimpleConditionEvent(type, !locks, where + " is synchronized"));
          }
        }
      };

  private Bytecode() {}

  private static boolean locks(MethodModel method) {
    if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
      return true;
    }
    return method
        .code()
        .map(
            code ->
                code.elementStream()
                    .anyMatch(
                        element ->
                            element instanceof MonitorInstruction monitor
                                && monitor.opcode() == Opcode.MONITORENTER))
        .orElse(false);
  }

  private static byte[] bytesOf(JavaClass type) {
    Source source = type.getSource().orElseThrow();
    try (InputStream in = source.getUri().toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
