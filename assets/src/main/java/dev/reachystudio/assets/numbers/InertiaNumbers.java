package dev.reachystudio.assets.numbers;

/**
 * How the parts resist being turned, each about its centre of mass.
 *
 * @param bodyCenter centre of the body from the middle of the turntable, in the world's axes at
 *     body yaw 0
 * @param body in the same axes
 * @param arm in the frame of its motor turned by the arm's angle
 * @param rodAlongKgM2 a rod about its length
 * @param rodAcrossKgM2 a rod about any line across
 * @param head head without antennas, in the axes of the head
 * @param antenna in the frame of its joint turned with it
 */
public record InertiaNumbers(
    Point bodyCenter,
    Inertia body,
    Inertia arm,
    double rodAlongKgM2,
    double rodAcrossKgM2,
    Inertia head,
    Inertia antenna) {

  static InertiaNumbers read(NumbersFile file) {
    return new InertiaNumbers(
        Point.read(file, "physics.body_center_m"),
        Inertia.read(file, "physics.body_inertia_kg_m2"),
        Inertia.read(file, "physics.arm_inertia_kg_m2"),
        file.positive("physics.rod_along_inertia_kg_m2"),
        file.positive("physics.rod_across_inertia_kg_m2"),
        Inertia.read(file, "physics.head_inertia_kg_m2"),
        Inertia.read(file, "physics.antenna_inertia_kg_m2"));
  }
}
