package dev.reachystudio.app.daemon.offenders;

/** An offender for the architecture tests: a method of 62 lines. */
public final class GoesOnAndOn {
  /** Adds what nobody asked for. */
  public long sum(long start) {
    long sum = start;
    sum += sum * 2 + 1;
    sum += sum * 3 + 1;
    sum += sum * 4 + 1;
    sum += sum * 5 + 1;
    sum += sum * 6 + 1;
    sum += sum * 7 + 1;
    sum += sum * 8 + 1;
    sum += sum * 9 + 1;
    sum += sum * 10 + 1;
    sum += sum * 11 + 1;
    sum += sum * 12 + 1;
    sum += sum * 13 + 1;
    sum += sum * 14 + 1;
    sum += sum * 15 + 1;
    sum += sum * 16 + 1;
    sum += sum * 17 + 1;
    sum += sum * 18 + 1;
    sum += sum * 19 + 1;
    sum += sum * 20 + 1;
    sum += sum * 21 + 1;
    sum += sum * 22 + 1;
    sum += sum * 23 + 1;
    sum += sum * 24 + 1;
    sum += sum * 25 + 1;
    sum += sum * 26 + 1;
    sum += sum * 27 + 1;
    sum += sum * 28 + 1;
    sum += sum * 29 + 1;
    sum += sum * 30 + 1;
    sum += sum * 31 + 1;
    sum += sum * 32 + 1;
    sum += sum * 33 + 1;
    sum += sum * 34 + 1;
    sum += sum * 35 + 1;
    sum += sum * 36 + 1;
    sum += sum * 37 + 1;
    sum += sum * 38 + 1;
    sum += sum * 39 + 1;
    sum += sum * 40 + 1;
    sum += sum * 41 + 1;
    sum += sum * 42 + 1;
    sum += sum * 43 + 1;
    sum += sum * 44 + 1;
    sum += sum * 45 + 1;
    sum += sum * 46 + 1;
    sum += sum * 47 + 1;
    sum += sum * 48 + 1;
    sum += sum * 49 + 1;
    sum += sum * 50 + 1;
    sum += sum * 51 + 1;
    sum += sum * 52 + 1;
    sum += sum * 53 + 1;
    sum += sum * 54 + 1;
    sum += sum * 55 + 1;
    sum += sum * 56 + 1;
    sum += sum * 57 + 1;
    sum += sum * 58 + 1;
    sum += sum * 59 + 1;
    sum += sum * 60 + 1;
    return sum;
  }
}
