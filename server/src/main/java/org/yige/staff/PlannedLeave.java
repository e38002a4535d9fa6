package org.yige.staff;

import java.time.LocalDate;
import java.util.UUID;

/** Days somebody is or will be away, both inclusive. */
record PlannedLeave(UUID id, LocalDate from, LocalDate to, LeaveReason reason) {}
