@org.jspecify.annotations.NullMarked
package dev.reachystudio.app.studio.simulation;
