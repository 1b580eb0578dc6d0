package dev.reachystudio.protocol.motor;

import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was changed of one motor, all of it.
 *
 * @param motor which
 * @param changes in the order they were written; empty if all was as it should be
 * @param text one sentence for people
 * @param record file in which the changes are written down, or null if there were none
 */
public record MotorSetupReport(
    Motor motor, List<SettingChange> changes, String text, @Nullable String record) {}
