package dev.reachystudio.backend.control.kinematics;

/**
 * Six linear equations in six unknowns, solved in place by elimination with row exchange. Mutable,
 * belongs to one thread, allocates nothing after construction.
 */
public final class LinearSystem6 {

  /** Columns of a row: six coefficients and the right-hand side. */
  public static final int STRIDE = 7;

  private static final int SIZE = 6;

  /** Rows of {@link #STRIDE} numbers; filled by the caller, used up by {@link #solve}. */
  public final double[] rows = new double[SIZE * STRIDE];

  /** The unknowns; valid after {@link #solve} returned true. */
  public final double[] solution = new double[SIZE];

  /** Determinant of the coefficients of the last system solved; 0 if it was singular. */
  public double determinant;

  /**
   * Solves the system.
   *
   * @param leastPivot size of a pivot below which the system counts as singular
   * @return whether it could be solved
   */
  public boolean solve(double leastPivot) {
    if (!eliminate(leastPivot)) {
      return false;
    }
    substituteBack();
    return true;
  }

  /**
   * Finds the determinant only.
   *
   * @param leastPivot size of a pivot below which the system counts as singular
   * @return whether it is not singular
   */
  public boolean eliminate(double leastPivot) {
    determinant = 0;
    double product = 1;
    for (int column = 0; column < SIZE; column++) {
      int pivotRow = pivotRow(column);
      double pivot = rows[pivotRow * STRIDE + column];
      if (!(Math.abs(pivot) > leastPivot)) {
        return false;
      }
      product *= pivotRow == column ? pivot : -pivot;
      exchange(pivotRow, column);
      int top = column * STRIDE;
      for (int row = column + 1; row < SIZE; row++) {
        int here = row * STRIDE;
        double factor = rows[here + column] / pivot;
        for (int j = column + 1; j < STRIDE; j++) {
          rows[here + j] -= factor * rows[top + j];
        }
      }
    }
    determinant = product;
    return true;
  }

  private int pivotRow(int column) {
    int best = column;
    double largest = Math.abs(rows[column * STRIDE + column]);
    for (int row = column + 1; row < SIZE; row++) {
      double size = Math.abs(rows[row * STRIDE + column]);
      if (size > largest) {
        largest = size;
        best = row;
      }
    }
    return best;
  }

  private void exchange(int a, int b) {
    if (a == b) {
      return;
    }
    for (int j = b; j < STRIDE; j++) {
      double kept = rows[a * STRIDE + j];
      rows[a * STRIDE + j] = rows[b * STRIDE + j];
      rows[b * STRIDE + j] = kept;
    }
  }

  private void substituteBack() {
    for (int row = SIZE - 1; row >= 0; row--) {
      double sum = rows[row * STRIDE + SIZE];
      for (int j = row + 1; j < SIZE; j++) {
        sum -= rows[row * STRIDE + j] * solution[j];
      }
      solution[row] = sum / rows[row * STRIDE + row];
    }
  }
}
