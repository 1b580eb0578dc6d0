package dev.reachystudio.backend.mujoco;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Needs libmujoco, whose file is the system property {@code mujoco.library}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
    named = MujocoInstalled.PROPERTY,
    matches = ".+",
    disabledReason =
        "MuJoCo is not installed: run './studio sim install', or add -Dmujoco.library=FILE")
public @interface MujocoInstalled {

  /** Names the library. */
  String PROPERTY = "mujoco.library";
}
