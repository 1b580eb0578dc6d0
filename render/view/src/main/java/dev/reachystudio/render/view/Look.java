package dev.reachystudio.render.view;

/**
 * How the robot is drawn.
 *
 * @param xray whether shells are translucent
 * @param offline whether it is drawn in neutral grey, because nothing is known of it
 */
record Look(boolean xray, boolean offline) {}
