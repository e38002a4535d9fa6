package org.yige.intake;

import java.util.Optional;

/** Shown once, for a purpose that was written down. */
record FullPersonView(Optional<String> phone, Optional<String> name) {}
