@NullMarked
package dev.reachystudio.assets.numbers;

import org.jspecify.annotations.NullMarked;
