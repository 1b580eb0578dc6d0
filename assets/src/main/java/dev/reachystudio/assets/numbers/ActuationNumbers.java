package dev.reachystudio.assets.numbers;

/**
 * Joints and motors in physics; all joints are alike, and all motors.
 *
 * @param dampingNmSPerRad torque against a joint's speed
 * @param frictionNm dry friction of a joint
 * @param armatureKgM2 inertia of the rotor behind a joint's gears
 * @param motorStiffnessNmPerRad torque of a motor for an error in its angle
 * @param motorDampingNmSPerRad torque of a motor against its speed
 * @param motorLimitNm greatest torque of a motor
 */
public record ActuationNumbers(
    double dampingNmSPerRad,
    double frictionNm,
    double armatureKgM2,
    double motorStiffnessNmPerRad,
    double motorDampingNmSPerRad,
    double motorLimitNm) {

  static ActuationNumbers read(NumbersFile file) {
    return new ActuationNumbers(
        file.positive("physics.joint_damping_nm_s_per_rad"),
        file.positive("physics.joint_friction_nm"),
        file.positive("physics.joint_armature_kg_m2"),
        file.positive("physics.motor_stiffness_nm_per_rad"),
        file.positive("physics.motor_damping_nm_s_per_rad"),
        file.positive("physics.motor_limit_nm"));
  }
}
