/** Conformance with the released Python SDK. */
@NullMarked
package dev.reachystudio.app.studio.sdk;

import org.jspecify.annotations.NullMarked;
