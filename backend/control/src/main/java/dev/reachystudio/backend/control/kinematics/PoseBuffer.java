package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;
import org.jspecify.annotations.Nullable;

/**
 * A pose that changes, for the control thread, which must not allocate one per step. Entries as in
 * {@link Pose}. The value made from it is kept until the next change.
 */
public final class PoseBuffer {

  private double r00 = 1;
  private double r01;
  private double r02;
  private double xM;
  private double r10;
  private double r11 = 1;
  private double r12;
  private double yM;
  private double r20;
  private double r21;
  private double r22 = 1;
  private double zM;
  private @Nullable Pose value = Pose.IDENTITY;

  // Scratch: the rotation as a quaternion.
  private double w = 1;
  private double x;
  private double y;
  private double z;

  /** Takes a pose. */
  public void set(Pose pose) {
    r00 = pose.r00();
    r01 = pose.r01();
    r02 = pose.r02();
    xM = pose.xM();
    r10 = pose.r10();
    r11 = pose.r11();
    r12 = pose.r12();
    yM = pose.yM();
    r20 = pose.r20();
    r21 = pose.r21();
    r22 = pose.r22();
    zM = pose.zM();
    value = pose;
  }

  /** Takes another buffer's pose. */
  public void set(PoseBuffer other) {
    r00 = other.r00;
    r01 = other.r01;
    r02 = other.r02;
    xM = other.xM;
    r10 = other.r10;
    r11 = other.r11;
    r12 = other.r12;
    yM = other.yM;
    r20 = other.r20;
    r21 = other.r21;
    r22 = other.r22;
    zM = other.zM;
    value = other.value;
  }

  /**
   * Takes a position and a rotation.
   *
   * @param newXM metres
   * @param newYM metres
   * @param newZM metres
   * @param qw unit quaternion, real part
   * @param qx unit quaternion
   * @param qy unit quaternion
   * @param qz unit quaternion
   */
  public void set(
      double newXM, double newYM, double newZM, double qw, double qx, double qy, double qz) {
    r00 = 1 - 2 * (qy * qy + qz * qz);
    r01 = 2 * (qx * qy - qw * qz);
    r02 = 2 * (qx * qz + qw * qy);
    xM = newXM;
    r10 = 2 * (qx * qy + qw * qz);
    r11 = 1 - 2 * (qx * qx + qz * qz);
    r12 = 2 * (qy * qz - qw * qx);
    yM = newYM;
    r20 = 2 * (qx * qz - qw * qy);
    r21 = 2 * (qy * qz + qw * qx);
    r22 = 1 - 2 * (qx * qx + qy * qy);
    zM = newZM;
    value = null;
  }

  /**
   * Takes a position and extrinsic xyz angles: R = Rz(yaw)·Ry(pitch)·Rx(roll).
   *
   * @param newXM metres
   * @param newYM metres
   * @param newZM metres
   * @param rollRad about the fixed x axis
   * @param pitchRad about the fixed y axis
   * @param yawRad about the fixed z axis
   */
  public void setXyzRpy(
      double newXM, double newYM, double newZM, double rollRad, double pitchRad, double yawRad) {
    double cr = Math.cos(rollRad);
    double sr = Math.sin(rollRad);
    double cp = Math.cos(pitchRad);
    double sp = Math.sin(pitchRad);
    double cy = Math.cos(yawRad);
    double sy = Math.sin(yawRad);
    r00 = cy * cp;
    r01 = cy * sp * sr - sy * cr;
    r02 = cy * sp * cr + sy * sr;
    xM = newXM;
    r10 = sy * cp;
    r11 = sy * sp * sr + cy * cr;
    r12 = sy * sp * cr - cy * sr;
    yM = newYM;
    r20 = -sp;
    r21 = cp * sr;
    r22 = cp * cr;
    zM = newZM;
    value = null;
  }

  /** Takes a position and keeps the rotation. */
  public void setPosition(double newXM, double newYM, double newZM) {
    xM = newXM;
    yM = newYM;
    zM = newZM;
    value = null;
  }

  /** Moves the position. */
  public void translate(double dxM, double dyM, double dzM) {
    xM += dxM;
    yM += dyM;
    zM += dzM;
    value = null;
  }

  /** Turns the rotation in place, by a rotation about the world's axes: unit quaternion. */
  public void turn(double qw, double qx, double qy, double qz) {
    double a00 = 1 - 2 * (qy * qy + qz * qz);
    double a01 = 2 * (qx * qy - qw * qz);
    double a02 = 2 * (qx * qz + qw * qy);
    double a10 = 2 * (qx * qy + qw * qz);
    double a11 = 1 - 2 * (qx * qx + qz * qz);
    double a12 = 2 * (qy * qz - qw * qx);
    double a20 = 2 * (qx * qz - qw * qy);
    double a21 = 2 * (qy * qz + qw * qx);
    double a22 = 1 - 2 * (qx * qx + qy * qy);
    double b00 = r00;
    double b01 = r01;
    double b02 = r02;
    double b10 = r10;
    double b11 = r11;
    double b12 = r12;
    double b20 = r20;
    double b21 = r21;
    double b22 = r22;
    r00 = a00 * b00 + a01 * b10 + a02 * b20;
    r01 = a00 * b01 + a01 * b11 + a02 * b21;
    r02 = a00 * b02 + a01 * b12 + a02 * b22;
    r10 = a10 * b00 + a11 * b10 + a12 * b20;
    r11 = a10 * b01 + a11 * b11 + a12 * b21;
    r12 = a10 * b02 + a11 * b12 + a12 * b22;
    r20 = a20 * b00 + a21 * b10 + a22 * b20;
    r21 = a20 * b01 + a21 * b11 + a22 * b21;
    r22 = a20 * b02 + a21 * b12 + a22 * b22;
    value = null;
  }

  /**
   * The turn from another pose's rotation to this one, about the world's axes: log(R·R₀ᵀ).
   *
   * @param before the other pose
   * @param outRad rotation vector, radians: x, y, z
   */
  public void turnFrom(PoseBuffer before, double[] outRad) {
    before.writeQuaternion();
    double w0 = before.w;
    double x0 = before.x;
    double y0 = before.y;
    double z0 = before.z;
    writeQuaternion();
    double tw = w * w0 + x * x0 + y * y0 + z * z0;
    double tx = x * w0 - w * x0 - y * z0 + z * y0;
    double ty = y * w0 - w * y0 - z * x0 + x * z0;
    double tz = z * w0 - w * z0 - x * y0 + y * x0;
    double sine = Math.sqrt(tx * tx + ty * ty + tz * tz);
    double sign = tw < 0 ? -1 : 1;
    double scale = sine > 0 ? sign * 2 * Math.atan2(sine, sign * tw) / sine : 0;
    outRad[0] = tx * scale;
    outRad[1] = ty * scale;
    outRad[2] = tz * scale;
  }

  /**
   * The rotation as a unit quaternion.
   *
   * @param out w, x, y, z
   */
  public void quaternion(double[] out) {
    writeQuaternion();
    out[0] = w;
    out[1] = x;
    out[2] = y;
    out[3] = z;
  }

  /** Starts from the largest component, so it is accurate everywhere. */
  private void writeQuaternion() {
    double trace = r00 + r11 + r22;
    if (trace >= r00 && trace >= r11 && trace >= r22) {
      w = 1 + trace;
      x = r21 - r12;
      y = r02 - r20;
      z = r10 - r01;
    } else if (r00 >= r11 && r00 >= r22) {
      w = r21 - r12;
      x = 1 - trace + 2 * r00;
      y = r10 + r01;
      z = r20 + r02;
    } else if (r11 >= r22) {
      w = r02 - r20;
      x = r10 + r01;
      y = 1 - trace + 2 * r11;
      z = r21 + r12;
    } else {
      w = r10 - r01;
      x = r20 + r02;
      y = r21 + r12;
      z = 1 - trace + 2 * r22;
    }
    double scale = 1 / Math.sqrt(w * w + x * x + y * y + z * z);
    w *= scale;
    x *= scale;
    y *= scale;
    z *= scale;
  }

  /** The pose as a value; the same object until the next change. */
  public Pose value() {
    Pose made = value;
    if (made == null) {
      made = new Pose(r00, r01, r02, xM, r10, r11, r12, yM, r20, r21, r22, zM);
      value = made;
    }
    return made;
  }

  /** Rotation entry. */
  public double r00() {
    return r00;
  }

  /** Rotation entry. */
  public double r01() {
    return r01;
  }

  /** Rotation entry. */
  public double r02() {
    return r02;
  }

  /** Position, metres. */
  public double xM() {
    return xM;
  }

  /** Rotation entry. */
  public double r10() {
    return r10;
  }

  /** Rotation entry. */
  public double r11() {
    return r11;
  }

  /** Rotation entry. */
  public double r12() {
    return r12;
  }

  /** Position, metres. */
  public double yM() {
    return yM;
  }

  /** Rotation entry. */
  public double r20() {
    return r20;
  }

  /** Rotation entry. */
  public double r21() {
    return r21;
  }

  /** Rotation entry. */
  public double r22() {
    return r22;
  }

  /** Position, metres. */
  public double zM() {
    return zM;
  }
}
