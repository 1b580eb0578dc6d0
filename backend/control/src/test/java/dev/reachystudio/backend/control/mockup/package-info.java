@NullMarked
package dev.reachystudio.backend.control.mockup;

import org.jspecify.annotations.NullMarked;
