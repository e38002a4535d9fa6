#!/bin/sh
# Usage: bench/maxp/run.sh : the most beats of at least 3,000 people on 1,000 invented villages, five seeds.
exec "$(dirname "$0")/../beats/run.sh" maxp "$@"
