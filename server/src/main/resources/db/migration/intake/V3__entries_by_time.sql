-- Lines are written in the order of time, so the summary index stays small and costs next to nothing to keep.
create index entries_by_time on intake.entry using brin (at) with (pages_per_range = 16);
