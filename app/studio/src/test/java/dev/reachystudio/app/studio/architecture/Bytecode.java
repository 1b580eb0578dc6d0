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
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.Arrays;

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

  /** Two lines go to the signature and the closing brace, which have no instructions. */
  private static final int LONGEST_METHOD = 60 - 2;

  /** No method of more than 60 lines, comments inside it included. */
  static final ArchCondition<JavaClass> HAVE_SHORT_METHODS =
      new ArchCondition<>("have no method of more than 60 lines") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          for (MethodModel method : ClassFile.of().parse(bytesOf(type)).methods()) {
            int lines = linesOf(method);
            String where = type.getName() + "." + method.methodName().stringValue();
            events.add(
                new SimpleConditionEvent(
                    type, lines <= LONGEST_METHOD, where + " has " + (lines + 2) + " lines"));
          }
        }
      };

  private Bytecode() {}

  /**
   * Lines from the first instruction to the last. Initialisers of fields are part of every
   * constructor: they stand above it and are left out by counting from its own first line. Default
   * constructors and static initialisers have no length of their own.
   */
  private static int linesOf(MethodModel method) {
    boolean constructsByDefault =
        method.methodName().equalsString("<init>") && method.methodType().equalsString("()V");
    if (constructsByDefault || method.methodName().equalsString("<clinit>")) {
      return 0;
    }
    int[] lines =
        method.code().stream()
            .flatMap(CodeModel::elementStream)
            .filter(LineNumber.class::isInstance)
            .mapToInt(element -> ((LineNumber) element).line())
            .toArray();
    return lines.length == 0 ? 0 : Arrays.stream(lines).max().orElseThrow() - lines[0] + 1;
  }

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
